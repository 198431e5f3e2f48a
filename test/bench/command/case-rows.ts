import type { Json } from '@huiying/engine';

export type Row = Readonly<Record<string, Json>>;
export type Rows = ReadonlyMap<string, readonly Row[]>;
export type Ask = <R>(text: string, values: readonly unknown[]) => Promise<R[]>;

export interface Table {
  readonly name: string;
  readonly key: readonly string[];
  /** Columns that the database fills by itself. */
  readonly byItself: readonly string[];
  /** Columns of type jsonb, whose values travel as text. */
  readonly json: readonly string[];
}

const table = (name: string, key: readonly string[], { byItself = [], json = [] }: Partial<Pick<Table, 'byItself' | 'json'>> = {}): Table => ({ name, key, byItself, json });

/** Every table of a case, in the order in which their rows refer to one another. */
export const TABLES: readonly Table[] = [
  table('content', ['id'], { byItself: ['created_at'] }),
  table('case_head', ['id'], { byItself: ['created_at', 'changed_at'], json: ['state'] }),
  table('case_event', ['created_year', 'case_id', 'seq'], { json: ['body'] }),
  table('case_command', ['command_id']),
  table('case_access', ['case_id', 'subject', 'relation']),
  table('task', ['case_id', 'command', 'part_id', 'role', 'subject']),
  table('deadline', ['id']),
  table('case_search', ['case_id']),
  table('suggestion_view', ['case_id']),
  table('assignment_view', ['part_id']),
  table('reply_view', ['part_id']),
  table('rating_view', ['part_id'], { json: ['given'] }),
  table('contact_view', ['part_id']),
  table('commitment_view', ['part_id']),
  table('publication_view', ['part_id']),
  table('allocation', ['congress_id', 'series_id', 'n']),
  table('process_outbox', ['case_id'], { byItself: ['since', 'version'] }),
];

/** All rows of one case, as JSON. */
export async function rowsOf(ask: Ask, caseId: string): Promise<Rows> {
  const rows = new Map<string, readonly Row[]>();
  for (const { name, key } of TABLES) {
    const found = await ask<{ row: Row }>(`select to_jsonb(t) as row from ${name} t where ${name === 'case_head' ? 'id' : 'case_id'} = $1 order by ${key.join(', ')}`, [caseId]);
    rows.set(name, found.map(({ row }) => row));
  }
  return rows;
}

/** Tables in which two readings of a case differ, beside what the database fills by itself. */
export function unequalTables(one: Rows, other: Rows): readonly string[] {
  return TABLES.filter(({ name, byItself }) => {
    const comparable = (rows: Rows): string => JSON.stringify((rows.get(name) ?? []).map((row) => Object.entries(row).filter(([column]) => !byItself.includes(column))));
    return comparable(one) !== comparable(other);
  }).map(({ name }) => name);
}
