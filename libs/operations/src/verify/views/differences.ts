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
  /** Ids of the contents by whose words the case is found. */
  readonly searchable: readonly string[];
  /** The rules that it stands under; the same object for every case under the same ones. Null before the first event. */
  readonly rules: object | null;
}

type Row = Readonly<Record<string, Json>>;

/** A row that is not as it must be: null stands for no row. */
export interface Difference {
  readonly caseId: CaseId;
  readonly key: readonly Json[];
  readonly expected: Row | null;
  readonly actual: Row | null;
}

/** What comparing the rows of a view came to. */
export interface Compared {
  readonly differences: readonly Difference[];
  /** Rows that these cases have in the view. */
  readonly rows: number;
}

/** Where the view of these cases differs from what it must be. */
export async function differencesOf(query: Query, { table, key, columns, expected }: ViewCheck, folded: readonly FoldedRow[]): Promise<Compared> {
  const named = columns.join(', ');
  // Rules are large and shared: each set goes once.
  const ruleSets = [...new Set(folded.map(({ rules }) => rules))];
  const rows = folded.map(({ rules, ...row }) => ({ ...row, rule_set: ruleSets.indexOf(rules) }));
  const side = (source: string): string => `select r.case_id, jsonb_build_array(${key.map((k) => `r.${k}`).join(', ')}) as key, to_jsonb(r) as row from (select ${named} from ${source}) r`;
  const found = await query<Difference & { readonly rows: number | null }>(
    `with folded as materialized (
       select f.*, $2::jsonb->f.rule_set as rules
         from jsonb_to_recordset($1::jsonb) as f(case_id uuid, congress_id uuid, state jsonb, tasks jsonb, access jsonb, veiled_kinds jsonb, core jsonb, searchable jsonb, rule_set integer)
     ),
     expected as (${side(`(${expected}) as stated`)}),
     actual as (${side(`${table} where case_id in (select case_id from folded)`)})
     (select coalesce(e.case_id, a.case_id) as "caseId", coalesce(e.key, a.key) as key, e.row as expected, a.row as actual, null::integer as rows
        from expected e full join actual a on a.key = e.key
       where e.row is distinct from a.row
       order by 1, 2)
     union all select null, null, null, null, count(*)::integer from actual`, [JSON.stringify(rows), JSON.stringify(ruleSets)]);
  return { differences: found.filter((f) => f.rows === null).map(({ rows: _rows, ...difference }) => difference), rows: found.at(-1)?.rows ?? 0 };
}
