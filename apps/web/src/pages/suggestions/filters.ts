/** What is looked for, as it stands in the address: a view is a link. */
export interface SuggestionFilters {
  readonly q: string;
  readonly overdue: boolean;
  /** Id of a unit that takes part; empty for any. */
  readonly body: string;
  /** Code of the stage that it stands in; empty for any. */
  readonly label: string;
  /** Id of the lead deputy; empty for any. */
  readonly lead: string;
}

/** All that the reader may see. */
export const NO_FILTERS: SuggestionFilters = { q: '', overdue: false, body: '', label: '', lead: '' };

/** The filters in an address; what it does not say is not asked for. */
export const filtersIn = (search: URLSearchParams): SuggestionFilters => ({ q: search.get('q') ?? '', overdue: search.get('overdue') === 'true', body: search.get('body') ?? '', label: search.get('label') ?? '', lead: search.get('lead') ?? '' });

/** Then the filters can be cleared, and an empty list says that nothing fits. */
export const isFiltered = ({ q, overdue, body, label, lead }: SuggestionFilters): boolean => overdue || [q, body, label, lead].some((word) => word !== '');

/** The filters as an address holds them; empty ones are left out. */
export const addressOf = ({ q, overdue, body, label, lead }: SuggestionFilters): Record<string, string> =>
  Object.fromEntries(Object.entries({ q, overdue: overdue ? 'true' : '', body, label, lead }).filter(([, value]) => value !== ''));
