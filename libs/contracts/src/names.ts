import type { CaseId } from '@huiying/engine';

/** Task queue of everything that one installation's workers do. */
export const TASK_QUEUE = 'huiying';

/** Workflow types, by the name under which the worker has them. */
export const WORKFLOWS = { suggestion: 'suggestion', importRun: 'importRun' } as const;

/** The only signal: a hint that the case has new facts, and those facts. */
export const FACTS_CHANGED = 'factsChanged';
/** Queries for operators: a case's facts and what it waits for; how far an import is. */
export const QUERIES = { facts: 'facts', waitingFor: 'waitingFor', progress: 'progress' } as const;
/** Search attribute that names the type of a case. Nothing personal stands in any. */
export const CASE_TYPE_ATTRIBUTE = 'CaseType';
/** Memo field of the epoch of a run: a restart terminates only a run of a lower one. */
export const EPOCH_MEMO = 'epoch';

/** Code with which a run ends that is of no case which the database knows, as after a restore to an earlier state. */
export const UNKNOWN_CASE = 'UNKNOWN_CASE';

const CASE_WORKFLOW_PREFIX = 'case:';
/** The one workflow id of a case, whatever its run. */
export const caseWorkflowId = (caseId: CaseId): string => `${CASE_WORKFLOW_PREFIX}${caseId}`;
/** The case of a workflow id; null for a workflow of no case. */
export const caseIdOfWorkflow = (workflowId: string): CaseId | null =>
  workflowId.startsWith(CASE_WORKFLOW_PREFIX) ? (workflowId.slice(CASE_WORKFLOW_PREFIX.length) as CaseId) : null;

/**
 * Raised when the code of the case workflows no longer replays the recorded histories: the open cases behind it get a
 * new run after a deploy.
 */
export const PROCESS_VERSION = 1;
