import { Client } from 'pg';
import { until, type TestSystem } from '@huiying/testkit';

/** Where the taking of a ledger's row is stopped: before its case, in the midst of it, or between the case and its result. */
export type Place = 'number' | 'case' | 'result';

/** What identifies the row in each of the three tables. */
export interface LedgerRow {
  readonly row: number;
  readonly number: number;
}

const WHEN: Readonly<Record<Place, (row: LedgerRow) => string>> = {
  number: ({ number }) => `before insert on allocation for each row when (new.n = ${number})`,
  case: ({ number }) => `before insert on suggestion_view for each row when (new.number = ${number})`,
  result: ({ row }) => `before update on import_row for each row when (new.row_number = ${row} and new.result is not null)`,
};
const TABLE: Readonly<Record<Place, string>> = { number: 'allocation', case: 'suggestion_view', result: 'import_row' };
const LOCK = '4711, 1';

/** Lets whoever takes one row of a ledger wait at a place, so that it is there that it is killed. */
export class Halt {
  private constructor(private readonly owner: Client) {}

  static async make({ ownerUrl }: Pick<TestSystem, 'ownerUrl'>): Promise<Halt> {
    const owner = new Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query(`create function halt_import() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock_shared(${LOCK}); return new; end $$`);
    return new Halt(owner);
  }

  async at(place: Place, row: LedgerRow): Promise<void> {
    await this.owner.query(`select pg_advisory_lock(${LOCK})`);
    await this.owner.query(`create trigger halt ${WHEN[place](row)} execute function halt_import()`);
  }

  /** Until somebody waits there. */
  async reached(timeout: number): Promise<void> {
    await until(async () => (await this.owner.query(`select 1 from pg_locks where locktype = 'advisory' and classid = 4711 and not granted`)).rowCount === 1, { timeout, every: 50, what: 'the run to come to the row' });
  }

  /** Lets go of what waits, which may be nobody's any more, and takes the halt away. */
  async lift(place: Place): Promise<void> {
    await this.owner.query(`select pg_advisory_unlock(${LOCK})`);
    await this.owner.query(`drop trigger halt on ${TABLE[place]}`);
  }

  close(): Promise<void> {
    return this.owner.end();
  }
}
