import { SqlMigration } from './sql-migration';

/** The relay learns with the heads what the facts of a case follow from. */
export class WhatStands1795917600000 extends SqlMigration {
  readonly name = 'WhatStands1795917600000';
  protected readonly files = ['0018-what-stands.sql'];
}
