import { cleanText, looksLikeFormula, singleLine } from '../cells/text';
import { COLUMN_TABLES, type ColumnKey, type ColumnMeaning, type LayoutKind } from '../layout/column-tables';
import { cellText, shownValue, type SheetView } from '../layout/sheet-view';
import { cellAddress } from '../workbook/address';
import type { PlainValue } from '../workbook/model';
import type { ParsedRow, ProblemDetail, Proposal, RowProblem, RowWarning, WarningDetail } from './problem';

/** Reads one row by the meaning of its columns and collects what there is to say about it. */
export class RowReader<K extends LayoutKind> {
  private readonly problems: RowProblem<K>[] = [];
  private readonly warnings: RowWarning<K>[] = [];

  constructor(
    private readonly view: SheetView,
    private readonly kind: K,
    private readonly columns: Partial<Record<ColumnKey<K>, number>>,
    readonly row: number,
  ) {}

  /** The value that shows in the column; merged cells hold for every row they cover. */
  value(key: ColumnKey<K>): PlainValue | undefined {
    const column = this.columns[key];
    return column === undefined ? undefined : shownValue(this.view.shown(this.row, column));
  }

  /** Exactly what is written. */
  rawText(key: ColumnKey<K>): string {
    const column = this.columns[key];
    return column === undefined ? '' : cellText(this.view.shown(this.row, column));
  }

  /** Cleaned text, line breaks kept. */
  text(key: ColumnKey<K>): string {
    return cleanText(this.rawText(key));
  }

  /** Cleaned text on one line. */
  line(key: ColumnKey<K>): string {
    return singleLine(this.rawText(key));
  }

  /** Cleaned text on one line, null where there is none. */
  lineOrNull(key: ColumnKey<K>): string | null {
    return this.line(key) || null;
  }

  /** Notes a problem of the column; `cell` where it lies in another place than the row. */
  problem(key: ColumnKey<K>, detail: ProblemDetail, text: string, proposal: Proposal, cell = this.address(key)): void {
    this.problems.push({ ...detail, column: key, label: columnLabel(this.kind, key), cell: cell ?? '', text, proposal });
  }

  warn(key: ColumnKey<K> | null, detail: WarningDetail): void {
    const label = key === null ? null : columnLabel(this.kind, key);
    this.warnings.push({ ...detail, column: key, label, cell: key === null ? null : this.address(key) });
  }

  /** Warns of free texts that a spreadsheet would take for a formula; they are kept as text. */
  warnOfFormulaLikeText(keys: readonly ColumnKey<K>[]): void {
    for (const key of keys) {
      const value = this.value(key);
      if (value?.kind === 'text' && looksLikeFormula(cleanText(value.text))) this.warn(key, { code: 'FORMULA_LIKE_TEXT' });
    }
  }

  private address(key: ColumnKey<K>): string | null {
    const column = this.columns[key];
    return column === undefined ? null : cellAddress(this.row, column);
  }

  /** The row with its meaning and all that was said about it. */
  done<V>(value: V): ParsedRow<K, V> {
    return { row: this.row, status: this.problems.length > 0 ? 'problem' : 'ok', value, problems: this.problems, warnings: this.warnings };
  }
}

/** The clean ledger's name of a column. */
export function columnLabel<K extends LayoutKind>(kind: K, key: ColumnKey<K>): string {
  const meanings: readonly ColumnMeaning<string>[] = COLUMN_TABLES[kind];
  return meanings.find((m) => m.key === key)?.label ?? key;
}
