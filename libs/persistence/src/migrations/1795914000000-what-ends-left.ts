import { SqlMigration } from './sql-migration';

/** The day of a text's version, and what the end of a case aside leaves undone, in cases that were written before. */
export class WhatEndsLeft1795914000000 extends SqlMigration {
  readonly name = 'WhatEndsLeft1795914000000';
  protected readonly files = ['0017-what-ends-left.sql'];
}
