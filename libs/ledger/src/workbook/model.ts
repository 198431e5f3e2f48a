/** A value as a cell shows it. Dates are calendar days (ISO), a time of day is dropped: no ledger column has one. */
export type PlainValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly text: string };

/** A cell with content; a formula counts by the result that was stored with it, null where none was. */
export type Cell = PlainValue | { readonly kind: 'formula'; readonly formula: string; readonly result: PlainValue | null };

/** A rectangle of cells, rows and columns from 1, all four included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Something that hangs on a cell; row and column are null where its place could not be read. */
export interface Attached {
  readonly row: number | null;
  readonly column: number | null;
}

/** A row that has content or is hidden. */
export interface SheetRow {
  readonly hidden: boolean;
  /** Cells with content by column, from 1. */
  readonly cells: ReadonlyMap<number, Cell>;
}

/** A worksheet as far as ledgers need it: no styles, no widths. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows by number, from 1; rows without content are left out unless they are hidden. */
  readonly rows: ReadonlyMap<number, SheetRow>;
  /** The last row with content, 0 in an empty sheet. */
  readonly lastRow: number;
  readonly merges: readonly CellRange[];
  readonly comments: readonly Attached[];
  /** Pictures, shapes and charts. Their content is never read, so one that is damaged does no harm. */
  readonly images: readonly Attached[];
}

/** The worksheets in the order of their tabs, hidden ones among them; sheets that are only a chart are left out. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}
