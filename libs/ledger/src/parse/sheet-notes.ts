import type { ColumnKey, LayoutKind } from '../layout/column-tables';
import type { Layout } from '../layout/recognise-layout';
import type { SheetView } from '../layout/sheet-view';
import type { Attached } from '../workbook/model';
import type { SheetNotice } from './problem';
import type { RowReader } from './row-reader';

/** Tells of each row what is not read as it stands: hidden rows, formulas, comments, pictures. */
export class SheetNotes<K extends LayoutKind> {
  private readonly keys: ReadonlyMap<number, ColumnKey<K>>;
  private readonly byRow: ReadonlyMap<number, readonly { code: SheetNotice['code']; place: Attached }[]>;
  readonly notices: readonly SheetNotice[];

  constructor(private readonly view: SheetView, layout: Layout<K>) {
    const entries = Object.entries(layout.columns) as [ColumnKey<K>, number][];
    this.keys = new Map(entries.map(([key, column]) => [column, key]));
    const attached = [
      ...view.sheet.comments.map((place) => ({ code: 'COMMENT_IGNORED' as const, place })),
      ...view.sheet.images.map((place) => ({ code: 'IMAGE_IGNORED' as const, place })),
    ];
    const data = new Set<number | null>(layout.dataRows);
    this.byRow = groupByRow(attached);
    this.notices = attached.filter((a) => !data.has(a.place.row)).map((a) => ({ code: a.code, row: a.place.row }));
  }

  /** Adds the row's warnings. The counting column (序号) is a formula in most ledgers and not worth a word. */
  addTo(reader: RowReader<K>): void {
    if (this.view.sheet.rows.get(reader.row)?.hidden) reader.warn(null, { code: 'HIDDEN_ROW' });
    for (const column of this.view.ownColumns(reader.row)) {
      const key = this.keys.get(column);
      const isFormula = this.view.own(reader.row, column)?.kind === 'formula';
      if (isFormula && key !== undefined && key !== 'serial') reader.warn(key, { code: 'FORMULA_CELL' });
    }
    for (const { code, place } of this.byRow.get(reader.row) ?? []) {
      reader.warn(this.keys.get(place.column ?? 0) ?? null, { code });
    }
  }
}

function groupByRow<T extends { place: Attached }>(items: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    if (item.place.row === null) continue;
    const group = groups.get(item.place.row);
    if (group) group.push(item);
    else groups.set(item.place.row, [item]);
  }
  return groups;
}
