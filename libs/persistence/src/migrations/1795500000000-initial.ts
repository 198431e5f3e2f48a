import { SqlMigration } from './sql-migration';

/** The whole schema as it was when the first county began. */
export class Initial1795500000000 extends SqlMigration {
  readonly name = 'Initial1795500000000';
  protected readonly files = [
    '0001-settings.sql',
    '0002-congress.sql',
    '0003-cases.sql',
    '0004-views.sql',
    '0005-accounts.sql',
    '0006-calendar.sql',
    '0006-files.sql',
    '0006-imports.sql',
    '0007-suggestion-views.sql',
    '0008-sign-in.sql',
    '0008-managed-accounts.sql',
    '0009-process.sql',
    '0009-operators.sql',
    '0010-policies.sql',
  ];
}
