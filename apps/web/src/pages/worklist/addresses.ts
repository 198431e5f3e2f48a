import type { TaskRow } from '../../api/model';

export const rowKey = (row: TaskRow): string => `${row.case} ${row.mainAction.command} ${row.part}`;
export const caseAddress = (row: TaskRow): string => `/suggestions/${row.case}`;
/** The case page with the form of the main act open. */
export const actAddress = (row: TaskRow): string =>
  `${caseAddress(row)}?${new URLSearchParams({ act: row.mainAction.command, part: row.mainAction.part }).toString()}`;
