import type { CaseEvent, CaseId, CongressId, Json } from '@huiying/engine';
import type { Db } from '../connection/db';
import { loadSql } from '../connection/load-sql';

const GIVEN = loadSql('registry/given-number');

const isPending = (value: unknown): value is { $series: string } => typeof value === 'object' && value !== null && '$series' in value && typeof value.$series === 'string';

/**
 * Puts the next number of its series in the place of every pending one. The row of the series stays locked until the
 * transaction ends: rolled back, the number is given again, so a series has no gap.
 */
export async function drawNumbers(db: Db, congressId: CongressId, caseId: CaseId, events: readonly CaseEvent[]): Promise<readonly CaseEvent[]> {
  const drawn: CaseEvent[] = [];
  for (const event of events) {
    const data: Record<string, Json> = { ...(event.data as Record<string, Json>) };
    for (const [slot, value] of Object.entries(data)) if (isPending(value)) data[slot] = await drawNumber(db, congressId, caseId, value.$series, `${event.type}.${slot}`);
    drawn.push({ ...event, data });
  }
  return drawn;
}

/** Does an event wait for a number of a series? */
export const hasPendingNumbers = (events: readonly CaseEvent[]): boolean => events.some((e) => Object.values(e.data).some(isPending));

async function drawNumber(db: Db, congressId: CongressId, caseId: CaseId, series: string, slot: string): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    `with drawn as (
       insert into series as s (congress_id, id, last) values ($1, $2, 1) on conflict (congress_id, id) do update set last = s.last + 1 returning last
     )
     insert into allocation (congress_id, series_id, n, case_id, slot, state) select $1, $2, last, $3, $4, 'used' from drawn returning n`,
    [congressId, series, caseId, slot], 'draw-number');
  if (row === undefined) throw new Error('a series gave no number');
  return row.n;
}

/** Lets a series go on after a number, where it is not beyond it already. */
export async function raiseSeries(db: Db, congressId: CongressId, series: string, to: number): Promise<void> {
  await db.query(
    `insert into series as s (congress_id, id, last) values ($1, $2, $3) on conflict (congress_id, id) do update set last = greatest(s.last, excluded.last)`,
    [congressId, series, to], 'raise-series');
}

/** A number that was given on paper before, for the case that it belongs to. `slot` names who enters it. */
export interface GivenNumber {
  readonly series: string;
  readonly n: number;
  readonly caseId: CaseId;
  readonly slot: string;
}

/**
 * Enters a number as it was given; the series goes on after the highest. A void number may come to its case later.
 * Null: it is this case's by this slot, now or from an earlier try. Otherwise whose it is.
 */
export async function allocateGiven(db: Db, congressId: CongressId, { series, n, caseId, slot }: GivenNumber): Promise<{ readonly caseId: CaseId | null } | null> {
  await raiseSeries(db, congressId, series, n);
  await db.query(
    `insert into allocation as a (congress_id, series_id, n, case_id, slot, state) values ($1, $2, $3, $4, $5, 'used')
     on conflict (congress_id, series_id, n) do update set case_id = excluded.case_id, slot = excluded.slot, state = 'used', reason = null where a.state = 'void'`,
    [congressId, series, n, caseId, slot], 'allocate-given');
  const [row] = await db.query<{ caseId: CaseId | null; slot: string }>(GIVEN, [congressId, series, n], 'given-number');
  if (row === undefined) throw new Error('a number that was just entered is not there');
  return row.caseId === caseId && row.slot === slot ? null : { caseId: row.caseId };
}

/** Takes back a number whose case did not come about: void with its reason, until a case brings it after all. */
export async function voidGiven(db: Db, congressId: CongressId, { series, n, caseId, slot }: GivenNumber, reason: string): Promise<void> {
  await db.query(
    `update allocation set state = 'void', case_id = null, reason = $6 where congress_id = $1 and series_id = $2 and n = $3 and case_id = $4 and slot = $5`,
    [congressId, series, n, caseId, slot, reason], 'void-given');
}

/** Lists numbers that an old ledger leaves out as void; those that are entered stay as they are. */
export async function voidHoles(db: Db, congressId: CongressId, series: string, numbers: readonly number[], slot: string, reason: string): Promise<void> {
  if (numbers.length === 0) return;
  await db.query(
    `insert into allocation (congress_id, series_id, n, case_id, slot, state, reason) select $1, $2, n, null, $4, 'void', $5 from unnest($3::integer[]) as n
     on conflict (congress_id, series_id, n) do nothing`, [congressId, series, numbers, slot, reason]);
}
