import { SqlMigration } from './sql-migration';

/** Numbers of rows that failed by a fault in earlier imports are free again. */
export class NumbersOfFailedRows1795939200000 extends SqlMigration {
  readonly name = 'NumbersOfFailedRows1795939200000';
  protected readonly files = ['0024-numbers-of-failed-rows.sql'];
}
