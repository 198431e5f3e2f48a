import { SqlMigration } from './sql-migration';

/** What is asked for every request or command is planned once for a connection. */
export class PlannedOnce1795932000000 extends SqlMigration {
  readonly name = 'PlannedOnce1795932000000';
  protected readonly files = ['0022-planned-once.sql'];
}
