import { SqlMigration } from './sql-migration';

/** A count of the orders that wait for an operator, for the metrics. */
export class ParkedNow1795924800000 extends SqlMigration {
  readonly name = 'ParkedNow1795924800000';
  protected readonly files = ['0020-parked-now.sql'];
}
