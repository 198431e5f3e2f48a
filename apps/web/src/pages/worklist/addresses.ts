import type { TaskRow } from '../../api/model';

/** The page of the row's case. */
export const caseAddress = (row: TaskRow): string => `/suggestions/${row.case}`;
/** The case page with the form of an act open. */
export const actAddress = (row: TaskRow, { command, part }: TaskRow['mainAction']): string =>
  `${caseAddress(row)}?${new URLSearchParams({ act: command, part }).toString()}`;
