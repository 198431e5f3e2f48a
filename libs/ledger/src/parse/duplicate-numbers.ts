import type { RowReader } from './row-reader';

/** Reports every later bearer of a number and proposes the next one where it is free: a slip of one is the commonest. */
export function reportDuplicateNumbers(rows: readonly { readonly reader: RowReader<'sessionLedger'>; readonly number: number | null }[]): void {
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

/** Numbers between the lowest and the highest that no row bears: in a numbered series they are entered as void. */
export function numberHoles(numbers: readonly number[], first = Math.min(...numbers)): number[] {
  const taken = new Set(numbers);
  const last = Math.max(...numbers);
  const holes: number[] = [];
  for (let number = first; number < last; number++) if (!taken.has(number)) holes.push(number);
  return holes;
}
