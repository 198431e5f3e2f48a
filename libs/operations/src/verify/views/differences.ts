import type { CaseId, Json } from '@huiying/engine';
import type { Query } from '../../query';
import type { ViewCheck } from './view-check';

/** A case as the statements see it. */
export interface FoldedRow {
  readonly case_id: CaseId;
  readonly congress_id: string;
  readonly state: unknown;
  readonly tasks: unknown;
  readonly access: unknown;
  readonly veiled_kinds: readonly string[];
  readonly core: unknown;
}

type Row = Readonly<Record<string, Json>>;

/** A row that is not as it must be: null stands for no row. */
export interface Difference {
  readonly caseId: CaseId;
  readonly key: readonly Json[];
  readonly expected: Row | null;
  readonly actual: Row | null;
}

/** Where the view of these cases differs from what it must be. */
export function differencesOf(query: Query, { table, key, columns, expected }: ViewCheck, folded: readonly FoldedRow[]): Promise<Difference[]> {
  const named = columns.join(', ');
  const side = (source: string): string => `select r.case_id, jsonb_build_array(${key.map((k) => `r.${k}`).join(', ')}) as key, to_jsonb(r) as row from (select ${named} from ${source}) r`;
  return query<Difference>(
    `with folded as materialized (
       select * from jsonb_to_recordset($1::jsonb) as f(case_id uuid, congress_id uuid, state jsonb, tasks jsonb, access jsonb, veiled_kinds jsonb, core jsonb)
     ),
     expected as (${side(`(${expected}) as stated`)}),
     actual as (${side(`${table} where case_id in (select case_id from folded)`)})
     select coalesce(e.case_id, a.case_id) as "caseId", coalesce(e.key, a.key) as key, e.row as expected, a.row as actual
       from expected e full join actual a on a.key = e.key
      where e.row is distinct from a.row
      order by 1, 2`, [JSON.stringify(folded)]);
}
