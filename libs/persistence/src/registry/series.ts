import type { CaseEvent, CaseId, CongressId, Json } from '@huiying/engine';
import type { Db } from '../connection/db';

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
