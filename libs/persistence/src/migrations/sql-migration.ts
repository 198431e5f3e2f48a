import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** SQL lies in `.sql` files, which the compiler does not copy: they are read from the sources, from `src` and `dist` alike. */
const SQL_FOLDER = join(__dirname, '..', '..', 'src', 'migrations', 'sql');

/** A migration made of reviewed SQL files, run in their order within one transaction. */
export abstract class SqlMigration implements MigrationInterface {
  abstract readonly name: string;
  protected abstract readonly files: readonly string[];

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const file of this.files) await queryRunner.query(readFileSync(join(SQL_FOLDER, file), 'utf8'));
  }

  async down(): Promise<void> {
    throw new Error(`${this.name} cannot be taken back: events are never dropped; restore a backup instead`);
  }
}
