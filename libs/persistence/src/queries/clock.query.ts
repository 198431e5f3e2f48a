import type { Db } from '../connection/db';

/** The moment by which everything counts. */
export interface ClockState {
  readonly now: Date;
  /** How far it stands ahead of the real time. */
  readonly aheadMs: number;
}

/** The moment of the installation, and by how many milliseconds its clock was moved. */
export async function readClock(db: Db): Promise<ClockState> {
  const [row] = await db.query<{ now: Date; aheadMs: string }>('select app_now() as now, offset_ms as "aheadMs" from clock');
  if (row === undefined) throw new Error('the clock has no row');
  return { now: row.now, aheadMs: Number(row.aheadMs) };
}

/** Moves the clock of demo and test forward and tells the processes of all open cases, a page of cases after the other. */
export async function moveClock(db: Db, byMs: number): Promise<ClockState> {
  await db.query('update clock set offset_ms = offset_ms + $1', [Math.round(byMs)]);
  let after: string | null = null;
  do {
    const heads: { case_id: string }[] = await db.query<{ case_id: string }>('select case_id, outbox_touch(case_id) from open_case_heads($1, 1000)', [after]);
    after = heads.at(-1)?.case_id ?? null;
  } while (after !== null);
  return readClock(db);
}
