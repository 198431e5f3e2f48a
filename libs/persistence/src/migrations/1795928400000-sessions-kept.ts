import { SqlMigration } from './sql-migration';

/** A session may be kept while its person works, up to a limit that counts from the sign-in. */
export class SessionsKept1795928400000 extends SqlMigration {
  readonly name = 'SessionsKept1795928400000';
  protected readonly files = ['0021-sessions-kept.sql'];
}
