import { canonicalText, type CaseState, type Json } from '@huiying/engine';

/** A row by the names of its columns. */
export type ViewRow = Readonly<Record<string, Json>>;

/** A table that people read, computed from a case's state: its rows are written in the command's own transaction. */
export interface View<S extends CaseState, Source> {
  readonly table: string;
  /** Columns of the primary key, all of them within one case. */
  readonly key: readonly string[];
  /** Every column with its PostgreSQL type. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: (state: S, source: Source) => readonly ViewRow[];
}

/** What of a view changed by a command. */
export interface ViewChange {
  readonly table: string;
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
  readonly upserts: readonly ViewRow[];
  readonly deletes: readonly ViewRow[];
}

/** The differences between two computations of a view; null where nothing changed. */
export function changeOf(view: Omit<View<never, never>, 'rows'>, before: readonly ViewRow[], after: readonly ViewRow[]): ViewChange | null {
  const keyOf = (row: ViewRow): string => view.key.map((k) => String(row[k])).join('|');
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const upserts = after.filter((row) => {
    const was = old.get(keyOf(row));
    old.delete(keyOf(row));
    return was === undefined || !isSameRow(was, row);
  });
  const deletes = [...old.values()];
  if (upserts.length === 0 && deletes.length === 0) return null;
  return { table: view.table, key: view.key, columns: view.columns, upserts, deletes };
}

/** Most columns are plain values; only what has an inside is looked into. */
function isSameRow(one: ViewRow, other: ViewRow): boolean {
  const columns = Object.keys(one);
  return columns.length === Object.keys(other).length && columns.every((column) => isSameValue(one[column], other[column]));
}

const isSameValue = (one: Json | undefined, other: Json | undefined): boolean =>
  one === other || (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null && canonicalText(one) === canonicalText(other));
