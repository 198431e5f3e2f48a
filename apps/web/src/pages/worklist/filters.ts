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

/** Id of the field for words, to which a key of the list leads. */
export const SEARCH_FIELD = 'work-search';
