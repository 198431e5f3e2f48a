import { makeContinueAsNewFunc, workflowInfo } from '@temporalio/workflow';
import { EPOCH_MEMO, type CaseRunStart } from '@huiying/contracts';

const DAY_MS = 86_400_000;
/** A run lives no longer than this, so that no history grows old with code that nobody knows any more. */
const RUN_DAYS = 30;

/** Moment at which this run has lived its days, in milliseconds of the run's own time. */
export const endOfRun = (): number => workflowInfo().runStartTime.getTime() + RUN_DAYS * DAY_MS;

/**
 * A fresh run of the same case. It carries over nothing but type, case and epoch, and reads its facts anew; search
 * attributes are kept by Temporal where none are given.
 */
export async function continueCase({ caseType, caseId }: CaseRunStart, epoch: number): Promise<never> {
  const next = makeContinueAsNewFunc<(start: CaseRunStart) => Promise<void>>({ memo: { [EPOCH_MEMO]: epoch } });
  return next({ caseType, caseId, epoch });
}
