import { defineSearchAttributeKey } from '@temporalio/common';
import { makeContinueAsNewFunc, workflowInfo } from '@temporalio/workflow';
import { CASE_TYPE_ATTRIBUTE, EPOCH_MEMO, type CaseRunStart } from '@huiying/contracts';

const DAY_MS = 86_400_000;
/** A run lives no longer than this, so that no history grows old with code that nobody knows any more. */
const RUN_DAYS = 30;

const caseTypeKey = defineSearchAttributeKey(CASE_TYPE_ATTRIBUTE, 'KEYWORD');

/** Moment at which this run has lived its days, in milliseconds of the run's own time. */
export const endOfRun = (): number => workflowInfo().runStartTime.getTime() + RUN_DAYS * DAY_MS;

/** A fresh run of the same case. It carries over nothing but type, case and epoch, and reads its facts anew. */
export async function continueCase({ caseType, caseId }: CaseRunStart, epoch: number): Promise<never> {
  const next = makeContinueAsNewFunc<(start: CaseRunStart) => Promise<void>>({
    memo: { [EPOCH_MEMO]: epoch },
    typedSearchAttributes: [{ key: caseTypeKey, value: caseType }],
  });
  return next({ caseType, caseId, epoch });
}
