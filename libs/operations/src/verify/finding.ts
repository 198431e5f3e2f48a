import type { CaseId, CongressId, Json } from '@huiying/engine';

/** What can be wrong, by name. The words for each stand in the catalogues. */
export const FINDING_CODES = [
  'EVENT_EDITED', 'CHAIN_BROKEN', 'TAIL_CUT', 'SEQUENCE_GAP',
  'FOLD_FAILED', 'STATE_DIFFERS', 'RULES_UNKNOWN', 'CHECK_FAILED',
  'VIEW_ROW_EDITED', 'VIEW_ROW_MISSING', 'VIEW_ROW_LEFT_OVER',
  'NUMBER_MISSING', 'NUMBER_WITHOUT_EVENT', 'NUMBER_BEYOND_LAST',
  'DEADLINE_MOVED', 'DEADLINE_NOT_REVISED', 'INVARIANT_BROKEN',
  'PROCESS_MISSING', 'PROCESS_DOUBLED', 'PROCESS_OF_OLD_EPOCH', 'PROCESS_OF_UNKNOWN_EPOCH', 'FACTS_NOT_SEEN', 'FACTS_NOT_TOLD', 'PROCESS_OF_ENDED_CASE', 'PROCESS_OF_UNKNOWN_CASE',
] as const;
/** One of them. */
export type FindingCode = (typeof FINDING_CODES)[number];

/** What is compared, in the order in which it is told. */
export const CHECK_NAMES = ['events', 'state', 'views', 'deadlines', 'invariants', 'numbers', 'knownCommands', 'processes'] as const;
/** One of them. */
export type CheckName = (typeof CHECK_NAMES)[number];

/** One thing that is wrong. Its detail holds codes, ids, days and numbers, never a text or a name. */
export interface Finding {
  readonly check: CheckName;
  readonly code: FindingCode;
  /** Null only for the run of a case that the database does not know. */
  readonly congressId: CongressId | null;
  readonly caseId?: CaseId;
  readonly detail: { readonly [name: string]: Json };
}

/**
 * What was not looked at. `PROCESSES_LEFT_OUT` was asked for; every other note means that the answer is not complete:
 * Temporal or its workers did not answer, a case type is not known here, or a view of one has no check.
 */
export const NOTE_CODES = ['PROCESSES_LEFT_OUT', 'PROCESSES_UNAVAILABLE', 'FACTS_UNAVAILABLE', 'CASE_TYPE_UNKNOWN', 'VIEW_NOT_CHECKED'] as const;
/** One of them. */
export type NoteCode = (typeof NOTE_CODES)[number];

/** One thing that was not looked at. Its detail holds codes and names of views or case types, never a text. */
export interface Note {
  readonly code: NoteCode;
  readonly detail: { readonly [name: string]: Json };
}

/** The finding in one line of codes, ids and numbers, for logs and for where no catalogue is at hand. */
export const plainLine = ({ code, check, congressId, caseId, detail }: Finding): string =>
  [code, check, congressId ?? '-', caseId ?? '-', JSON.stringify(detail)].join(' ');
