import { SqlMigration } from './sql-migration';

/** Promises of one reply, and consents that are asked at once, stand in the order in which they were written. */
export class PartsInTheirOrder1795935600000 extends SqlMigration {
  readonly name = 'PartsInTheirOrder1795935600000';
  protected readonly files = ['0023-parts-in-their-order.sql'];
}
