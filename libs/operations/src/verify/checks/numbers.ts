import type { CaseId, CongressId } from '@huiying/engine';
import type { Query } from '../../query';
import type { Finding } from '../finding';
import type { VerifyOptions } from '../options';
import { parsed } from './events';

/**
 * A drawn number's slot is the event's type and the field that it stands in. A number that was given on paper names
 * whoever entered it: there the event that names the series must name the number.
 */
const DRAWN_SLOT = '^[A-Z][A-Za-z]*[.][A-Za-z]+$';
/** Rows of one read. */
const PAGE = 1_000;

/** Every series is whole, from 1 to its last number, and every used number is the one that its event names. */
export async function* checkNumbers(query: Query, looked: VerifyOptions['looked']): AsyncGenerator<Finding> {
  const [count] = await query<{ n: number }>('select count(*)::integer as n from allocation', []);
  looked?.('numbers', count?.n ?? 0);
  yield* gaps(query);
  yield* beyondLast(query);
  yield* withoutEvent(query);
}

interface Gap { congressId: CongressId; series: string; from: number; to: number }

async function* gaps(query: Query): AsyncGenerator<Finding> {
  const rows = await query<Gap>(
    `select congress_id as "congressId", series, before + 1 as "from", n - 1 as "to"
       from (select s.congress_id, s.id as series, x.n, coalesce(lag(x.n) over (partition by s.congress_id, s.id order by x.n), 0) as before
               from series s cross join lateral (
                 select a.n from allocation a where a.congress_id = s.congress_id and a.series_id = s.id and a.n between 1 and s.last
                 union all select s.last + 1) x) numbers
      where n > before + 1 order by 1, 2, 3`, []);
  for (const { congressId, series, from, to } of rows) yield { check: 'numbers', code: 'NUMBER_MISSING', congressId, detail: { series, from, to } };
}

/** The series would give such a number a second time. */
async function* beyondLast(query: Query): AsyncGenerator<Finding> {
  const rows = await query<{ congressId: CongressId; series: string; n: number; last: number }>(
    `select a.congress_id as "congressId", a.series_id as series, a.n, s.last from allocation a join series s on s.congress_id = a.congress_id and s.id = a.series_id
      where a.n > s.last or a.n < 1 order by 1, 2, 3`, []);
  for (const { congressId, ...detail } of rows) yield { check: 'numbers', code: 'NUMBER_BEYOND_LAST', congressId, detail };
}

interface UsedNumber { congressId: CongressId; series: string; n: number; caseId: CaseId | null; slot: string; events: { bytes: string; body: unknown }[] | null }

async function* withoutEvent(query: Query): AsyncGenerator<Finding> {
  let after: UsedNumber | undefined;
  do {
    // Annotated, as the type would otherwise depend on itself.
    const rows: UsedNumber[] = await query<UsedNumber>(
      `select a.congress_id as "congressId", a.series_id as series, a.n, a.case_id as "caseId", a.slot,
              (select jsonb_agg(jsonb_build_object('bytes', encode(e.bytes, 'base64'), 'body', e.body))
                 from case_event e
                where e.case_id = a.case_id and case when a.slot ~ '${DRAWN_SLOT}' then e.type = split_part(a.slot, '.', 1) else e.body->'data'->>'series' = a.series_id end) as events
         from allocation a
        where a.state = 'used' and ($1::uuid is null or (a.congress_id, a.series_id, a.n) > ($1::uuid, $2::text, $3::integer))
        order by a.congress_id, a.series_id, a.n limit $4`, [after?.congressId ?? null, after?.series ?? null, after?.n ?? null, PAGE]);
    for (const { congressId, caseId, series, n, slot, events } of rows) {
      if (events?.some((event) => names(event, slot, n))) continue;
      yield { check: 'numbers', code: 'NUMBER_WITHOUT_EVENT', congressId, ...(caseId !== null && { caseId }), detail: { series, n, slot } };
    }
    after = rows.length < PAGE ? undefined : rows.at(-1);
  } while (after !== undefined);
}

/** Either copy of the event will do: that they differ is for the check of events to say. */
function names({ bytes, body }: { bytes: string; body: unknown }, slot: string, n: number): boolean {
  const field = new RegExp(DRAWN_SLOT).test(slot) ? slot.slice(slot.indexOf('.') + 1) : null;
  return [parsed(Buffer.from(bytes, 'base64')), body].some((event) => {
    const data = dataOf(event);
    return field === null ? Object.values(data).includes(n) : data[field] === n;
  });
}

function dataOf(event: unknown): Readonly<Record<string, unknown>> {
  if (typeof event !== 'object' || event === null || !('data' in event)) return {};
  const { data } = event;
  return typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : {};
}
