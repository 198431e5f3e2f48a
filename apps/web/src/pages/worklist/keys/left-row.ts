/** The row from which the list was left by opening its case, until the list is there again. Never written to the browser's store. */
let left: string | null = null;

/** Remembers the row by its key. */
export const leaveFrom = (key: string): void => {
  left = key;
};

/** The key of the row from which the list was left; it is told once. */
export function takeLeftRow(): string | null {
  const key = left;
  left = null;
  return key;
}
