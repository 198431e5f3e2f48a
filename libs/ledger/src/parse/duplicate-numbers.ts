import type { RowReader } from './row-reader';

/** A row with its number. */
export interface NumberedRow {
  readonly reader: RowReader<'sessionLedger'>;
  readonly number: number | null;
  /** What came between two sessions is numbered apart from all that a session brings. */
  readonly isBetween: boolean;
}

/** Reports every later bearer of a number within its series and proposes the next one where it is free: a slip of one is the commonest. */
export function reportDuplicateNumbers(all: readonly NumberedRow[]): void {
  for (const isBetween of [false, true]) reportWithin(all.filter((row) => row.isBetween === isBetween));
}

function reportWithin(rows: readonly NumberedRow[]): void {
  const taken = new Set(rows.map((r) => r.number));
  const firstRows = new Map<number, number>();
  for (const { reader, number } of rows) {
    if (number === null) continue;
    const firstRow = firstRows.get(number);
    if (firstRow === undefined) {
      firstRows.set(number, reader.row);
      continue;
    }
    const free = !taken.has(number + 1);
    reader.problem('number', { code: 'NUMBER_DUPLICATE', firstRow }, String(number), free ? { kind: 'useNumber', number: number + 1 } : { kind: 'enterNumber' });
  }
}

/** Numbers that the ledger has at a session and between two as well. */
export function numbersOfTwoSeries(rows: readonly NumberedRow[]): ReadonlySet<number> {
  const numbers = (among: readonly NumberedRow[]): readonly number[] => among.flatMap(({ number }) => number ?? []);
  const between = new Set(numbers(rows.filter((row) => row.isBetween)));
  return new Set(numbers(rows.filter((row) => !row.isBetween)).filter((number) => between.has(number)));
}

/** Numbers between the lowest and the highest that no row bears: in a numbered series they are entered as void. */
export function numberHoles(numbers: readonly number[], first = Math.min(...numbers)): number[] {
  const taken = new Set(numbers);
  const last = Math.max(...numbers);
  const holes: number[] = [];
  for (let number = first; number < last; number++) if (!taken.has(number)) holes.push(number);
  return holes;
}
