/** Which rows are shown, as the API filters them. */
export const FILTERS = ['problems', 'warnings', 'failed', 'all'] as const;
export type RowFilter = (typeof FILTERS)[number];

/** Before the run what needs somebody; afterwards everything with its result. */
export const firstFilter = (editable: boolean): RowFilter => (editable ? 'problems' : 'all');
