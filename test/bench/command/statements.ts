import { createHash } from 'node:crypto';
import type { Json } from '@huiying/engine';
import { TABLES, type Row, type Rows, type Table } from './case-rows';

/** One prepared statement with its values. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

type Put = (row: Row, column: string) => string;

/** Collects values and answers their places. */
function places({ json }: Table): { readonly values: unknown[]; readonly put: Put } {
  const values: unknown[] = [];
  const put: Put = (row, column) => {
    const value: Json | undefined = row[column];
    return `$${values.push(json.includes(column) && value !== null ? JSON.stringify(value) : value)}`;
  };
  return { values, put };
}

const named = (text: string, values: readonly unknown[]): Statement => ({ name: `hand-${createHash('sha1').update(text).digest('hex').slice(0, 16)}`, text, values });

function inserted(of: Table, rows: readonly Row[]): Statement {
  const { values, put } = places(of);
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !of.byItself.includes(column));
  const lines = rows.map((row) => `(${columns.map((column) => put(row, column)).join(', ')})`);
  return named(`insert into ${of.name} (${columns.join(', ')}) values ${lines.join(', ')}`, values);
}

function updated(of: Table, before: Row, after: Row): Statement {
  const { values, put } = places(of);
  const changed = Object.keys(after).filter((column) => !of.byItself.includes(column) && JSON.stringify(before[column]) !== JSON.stringify(after[column]));
  const sets = [...changed.map((column) => `${column} = ${put(after, column)}`), ...(of.name === 'case_head' ? ['changed_at = now()'] : []), ...(of.name === 'process_outbox' ? [`version = nextval('process_outbox_version')`] : [])];
  return named(`update ${of.name} set ${sets.join(', ')} where ${of.key.map((column) => `${column} = ${put(after, column)}`).join(' and ')}`, values);
}

function deleted(of: Table, rows: readonly Row[]): Statement {
  const { values, put } = places(of);
  return named(`delete from ${of.name} where ${rows.map((row) => `(${of.key.map((column) => `${column} = ${put(row, column)}`).join(' and ')})`).join(' or ')}`, values);
}

/** What somebody would write by hand who knew beforehand which rows a command leaves: as few statements as tables. */
export function statementsBetween(before: Rows, after: Rows): readonly Statement[] {
  return TABLES.flatMap((of) => {
    const keyOf = (row: Row): string => of.key.map((column) => String(row[column])).join('|');
    const old = new Map((before.get(of.name) ?? []).map((row) => [keyOf(row), row]));
    const now = after.get(of.name) ?? [];
    const added = now.filter((row) => !old.has(keyOf(row)));
    const gone = [...old.values()].filter((row) => !now.some((other) => keyOf(other) === keyOf(row)));
    const changes = now.flatMap((row) => {
      const was = old.get(keyOf(row));
      const same = was === undefined || Object.keys(row).every((column) => of.byItself.includes(column) || JSON.stringify(row[column]) === JSON.stringify(was[column]));
      return same ? [] : [updated(of, was, row)];
    });
    return [...(added.length > 0 ? [inserted(of, added)] : []), ...changes, ...(gone.length > 0 ? [deleted(of, gone)] : [])];
  });
}

/** The same statements as parts of one: what is left when every round trip is saved. */
export function asOneStatement(statements: readonly Statement[]): Statement {
  const values: unknown[] = [];
  const parts = statements.map(({ text, values: own }, i) => {
    const from = values.length;
    values.push(...own);
    return `w${i} as (${text.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + from}`)})`;
  });
  return named(`with ${parts.join(',\n     ')}\nselect 1`, values);
}
