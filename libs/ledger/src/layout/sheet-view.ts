import type { Cell, CellRange, PlainValue, Sheet } from '../workbook/model';

/** A sheet seen through its merged ranges: every cell of a range holds the value of its first cell. */
export class SheetView {
  private readonly mergesByRow = new Map<number, CellRange[]>();

  constructor(readonly sheet: Sheet) {
    for (const range of sheet.merges) {
      for (let row = range.top; row <= Math.min(range.bottom, sheet.lastRow); row++) {
        const ranges = this.mergesByRow.get(row);
        if (ranges) ranges.push(range);
        else this.mergesByRow.set(row, [range]);
      }
    }
    for (const ranges of this.mergesByRow.values()) ranges.sort((a, b) => a.left - b.left);
  }

  /** The merged range that covers a cell. */
  rangeAt(row: number, column: number): CellRange | undefined {
    // Ranges never overlap, so the last one that begins at or before the column is the only candidate.
    const ranges = this.mergesByRow.get(row) ?? [];
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.left ?? 0) <= column) low = middle + 1;
      else high = middle;
    }
    const candidate = ranges[low - 1];
    return candidate && column <= candidate.right ? candidate : undefined;
  }

  rangesIn(row: number): readonly CellRange[] {
    return this.mergesByRow.get(row) ?? [];
  }

  /** The cell that shows at this place. */
  shown(row: number, column: number): Cell | undefined {
    const range = this.rangeAt(row, column);
    return this.sheet.rows.get(range?.top ?? row)?.cells.get(range?.left ?? column);
  }

  /** The cell that was written at this very place; covered cells hold nothing. */
  own(row: number, column: number): Cell | undefined {
    const range = this.rangeAt(row, column);
    if (range && (range.top !== row || range.left !== column)) return undefined;
    return this.sheet.rows.get(row)?.cells.get(column);
  }

  /** Columns with own content in a row, ascending. */
  ownColumns(row: number): number[] {
    const cells = this.sheet.rows.get(row)?.cells.keys() ?? [];
    return [...cells].filter((column) => this.own(row, column) !== undefined).sort((a, b) => a - b);
  }
}

/** What a cell shows: the stored result of a formula, the value otherwise. */
export function shownValue(cell: Cell | undefined): PlainValue | undefined {
  if (cell?.kind === 'formula') return cell.result ?? undefined;
  return cell;
}

/** A cell's value as text, '' where it shows none. Numbers in plain digits, days in ISO. */
export function cellText(cell: Cell | undefined): string {
  const value = shownValue(cell);
  switch (value?.kind) {
    case undefined: return '';
    case 'text': case 'error': return value.text;
    case 'number': return plainNumber(value.number);
    case 'date': return value.date;
    case 'boolean': return value.value ? 'TRUE' : 'FALSE';
  }
}

/** A telephone or card number typed as a number must not come out as 1.01E+10. */
function plainNumber(value: number): string {
  return Number.isSafeInteger(value) ? value.toFixed(0) : String(value);
}
