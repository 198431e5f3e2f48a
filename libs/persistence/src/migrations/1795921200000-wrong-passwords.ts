import { SqlMigration } from './sql-migration';

/** Wrong passwords are counted by login and network, and make that network wait. */
export class WrongPasswords1795921200000 extends SqlMigration {
  readonly name = 'WrongPasswords1795921200000';
  protected readonly files = ['0019-wrong-passwords.sql'];
}
