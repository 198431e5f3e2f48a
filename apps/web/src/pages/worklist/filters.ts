import type { TaskRow } from '../../api/model';

/** Filters live in the address, so a view is a link. */
export interface WorkFilter {
  readonly q: string;
  readonly command: string;
  readonly light: string;
}

/** The filters in an address; what it does not say is not asked for. */
export const readFilter = (search: URLSearchParams): WorkFilter => ({
  q: search.get('q') ?? '',
  command: search.get('command') ?? '',
  light: search.get('light') ?? '',
});

/** The filters as an address holds them; empty ones are left out. */
export function writeFilter(filter: WorkFilter): URLSearchParams {
  return new URLSearchParams(Object.entries(filter).filter(([, value]: [string, string]) => value !== ''));
}

/** Then an empty list says that nothing fits, and offers to clear the filters. */
export const isFiltered = (filter: WorkFilter): boolean => writeFilter(filter).toString() !== '';

/** How many rows carry one word. */
export interface Count {
  readonly code: string;
  readonly label: string;
  readonly n: number;
}

/** How many of the rows shown carry each word, in the order in which they first come. */
export function countBy(rows: readonly TaskRow[], word: (row: TaskRow) => { readonly code: string; readonly label: string }): readonly Count[] {
  const counts = new Map<string, Count>();
  for (const row of rows) {
    const { code, label } = word(row);
    counts.set(code, { code, label, n: (counts.get(code)?.n ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** Rows of one light among those loaded; the other filters are the API's. */
export const withLight = <R extends TaskRow>(rows: readonly R[], light: string): readonly R[] => (light === '' ? rows : rows.filter((row) => row.light.code === light));
