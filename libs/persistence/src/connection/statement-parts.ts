import type { Json } from '@huiying/engine';

/** A row that is to be written or taken away, by the names of its columns. */
export type NamedRow = Readonly<Record<string, Json>>;

/** Columns with their PostgreSQL types, in the order in which they are written. */
export type TypedColumns = Readonly<Record<string, string>>;

/**
 * The parts of one statement that is put together, with the values that stand in their places. One row, as most are,
 * stands there by its values, so that the server has no JSON to take apart. Several come as JSON, so that their number
 * makes no statement of its own, which every connection would have to plan.
 */
export class StatementParts {
  readonly values: unknown[] = [];

  /** The place of a value. */
  put(value: unknown, type: string): string {
    return `$${this.values.push(value)}::${type}`;
  }

  /** An insert of these rows, without what is to happen on a conflict. */
  insert(table: string, columns: TypedColumns, rows: readonly NamedRow[]): string {
    const names = Object.keys(columns);
    const [row] = rows;
    const source = row !== undefined && rows.length === 1
      ? `values (${this.placesOf(columns, row).join(', ')})`
      : `select ${names.map((name) => `r.${name}`).join(', ')} from jsonb_to_recordset(${this.put(JSON.stringify(rows), 'jsonb')}) as r(${typed(columns)})`;
    return `insert into ${table} (${names.join(', ')}) ${source}`;
  }

  /** A delete of the rows with these keys. */
  delete(table: string, key: TypedColumns, rows: readonly NamedRow[]): string {
    const names = Object.keys(key);
    const [row] = rows;
    if (row !== undefined && rows.length === 1) {
      const places = this.placesOf(key, row);
      return `delete from ${table} where ${names.map((name, i) => `${name} = ${places[i]}`).join(' and ')}`;
    }
    return `delete from ${table} t using jsonb_to_recordset(${this.put(JSON.stringify(rows), 'jsonb')}) as r(${typed(key)}) where ${names.map((name) => `t.${name} = r.${name}`).join(' and ')}`;
  }

  private placesOf(columns: TypedColumns, row: NamedRow): readonly string[] {
    return Object.entries(columns).map(([name, type]) => {
      const value = row[name] ?? null;
      return this.put(type === 'jsonb' && value !== null ? JSON.stringify(value) : value, type);
    });
  }
}

const typed = (columns: TypedColumns): string => Object.entries(columns).map(([name, type]) => `${name} ${type}`).join(', ');

/** As PostgreSQL reads bytes from a text, in a value of its own or within JSON. */
export const bytea = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;
