import type { CaseId, CongressId } from '@huiying/engine';
import type { Query } from '../../query';

/** What of a case its run must fit. */
export interface ProcessHead {
  readonly caseId: CaseId;
  readonly congressId: CongressId;
  readonly epoch: number;
  readonly seq: number;
  readonly ended: boolean;
  /** Milliseconds since its last change, by the database's clock. */
  readonly unchangedMs: number;
  /** Milliseconds since there is something to tell its run; null where there is nothing. */
  readonly waitedMs: number | null;
  /** What is to be told brings a new run with it. */
  readonly restart: boolean;
}

/** Rows of one read. */
const PAGE = 1_000;

// Of 0 and nothing PostgreSQL's `greatest` is 0: hence the case.
const SELECT = `
  select h.id as "caseId", h.congress_id as "congressId", h.epoch, h.seq, h.ended,
         greatest(0, extract(epoch from clock_timestamp() - h.changed_at) * 1000)::float8 as "unchangedMs",
         case when o.since is not null then greatest(0, extract(epoch from clock_timestamp() - o.since) * 1000) end::float8 as "waitedMs",
         coalesce(o.restart, false) as restart
    from case_head h left join process_outbox o on o.case_id = h.id
   where h.seq > 0 and h.case_type = any ($1::text[])`;

/** Heads of these cases, or of all of these types that have begun, page by page. */
export async function* processHeads(query: Query, caseTypes: readonly string[], only: readonly CaseId[] | null): AsyncGenerator<readonly ProcessHead[]> {
  if (only !== null) {
    for (let from = 0; from < only.length; from += PAGE) {
      yield await query<ProcessHead>(`${SELECT} and h.id = any ($2::uuid[])`, [caseTypes, only.slice(from, from + PAGE)]);
    }
    return;
  }
  let after: CaseId | null = null;
  for (;;) {
    const rows: ProcessHead[] = await query<ProcessHead>(`${SELECT} and ($2::uuid is null or h.id > $2::uuid) order by h.id limit $3`, [caseTypes, after, PAGE]);
    if (rows.length > 0) yield rows;
    after = rows.at(-1)?.caseId ?? null;
    if (rows.length < PAGE) return;
  }
}
