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
    '0007-files.sql',
    '0008-imports.sql',
    '0009-suggestion-views.sql',
    '0010-sign-in.sql',
    '0011-managed-accounts.sql',
    '0012-process.sql',
    '0013-operators.sql',
    '0014-policies.sql',
  ];
}
