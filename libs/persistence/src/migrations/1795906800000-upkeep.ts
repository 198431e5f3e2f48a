import { SqlMigration } from './sql-migration';

/** The server looks less often at the tables that every command writes. */
export class Upkeep1795906800000 extends SqlMigration {
  readonly name = 'Upkeep1795906800000';
  protected readonly files = ['0015-upkeep.sql'];
}
