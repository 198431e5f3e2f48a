import type { CaseId } from '@huiying/engine';
import type { Query } from './query';

/** A case as those see it who watch over its process: no text, no congress. */
export interface CaseHead {
  readonly caseId: CaseId;
  readonly epoch: number;
  readonly processVersion: number;
  /** Milliseconds since its last change, by the database's clock. */
  readonly unchangedMs: number;
  /** Nothing of its process runs any more; closed alone is not ended. */
  readonly ended: boolean;
}

interface Row { case_id: CaseId; epoch: number; process_version: number; unchanged_ms: number; ended: boolean }

const UNCHANGED = `greatest(0, extract(epoch from clock_timestamp() - changed_at) * 1000)::float8 as unchanged_ms`;
/** Rows of one read. */
const PAGE = 1_000;

/** Every case whose process must be running, page by page in order of the id. */
export async function* openCases(query: Query): AsyncGenerator<readonly CaseHead[]> {
  let after: CaseId | null = null;
  for (;;) {
    const rows: Row[] = await query<Row>(`select case_id, epoch, process_version, ${UNCHANGED}, false as ended from open_case_heads($1, $2)`, [after, PAGE]);
    if (rows.length > 0) yield rows.map(headOf);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.case_id;
  }
}

/** Heads of these cases of any congress, open or ended, in no certain order. Ids that the database does not know are left out. */
export async function casesById(query: Query, ids: readonly CaseId[]): Promise<readonly CaseHead[]> {
  if (ids.length === 0) return [];
  return (await query<Row>(`select case_id, epoch, process_version, ${UNCHANGED}, ended from case_heads($1::uuid[])`, [[...ids]])).map(headOf);
}

const headOf = (row: Row): CaseHead => ({
  caseId: row.case_id, epoch: row.epoch, processVersion: row.process_version, unchangedMs: row.unchanged_ms, ended: row.ended,
});
