import { SqlMigration } from './sql-migration';

/** What is asked before every command and for every message to a process is found in one look. */
export class FewerLooks1795917600000 extends SqlMigration {
  readonly name = 'FewerLooks1795917600000';
  protected readonly files = ['0018-fewer-looks.sql'];
}
