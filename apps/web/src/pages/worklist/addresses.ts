import type { TaskRow } from '../../api/model';

/** One row for a case and its clock, or its part where no clock runs: acts that share both stand in one row. */
export const rowKey = (row: TaskRow): string => `${row.case} ${row.clock?.id ?? row.part}`;
/** The page of the row's case. */
export const caseAddress = (row: TaskRow): string => `/suggestions/${row.case}`;
/** The case page with the form of an act open. */
export const actAddress = (row: TaskRow, { command, part }: TaskRow['mainAction']): string =>
  `${caseAddress(row)}?${new URLSearchParams({ act: command, part }).toString()}`;
