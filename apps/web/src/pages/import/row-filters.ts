import type { RowFilter } from '../../api/imports';

/** Which rows are shown, as the API filters them. */
export const FILTERS: readonly RowFilter[] = ['problems', 'warnings', 'failed', 'all'];

/** Before the run what needs somebody; afterwards everything with its result. */
export const firstFilter = (editable: boolean): RowFilter => (editable ? 'problems' : 'all');
