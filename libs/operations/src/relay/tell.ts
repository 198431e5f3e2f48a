import { caseWorkflowId, EPOCH_MEMO, FACTS_CHANGED, TASK_QUEUE, type CaseRunStart, type FactsMessage, type LoadedFacts } from '@huiying/contracts';
import { isNotFound, searchAttributesOfCase, type TemporalClient } from '@huiying/temporal/client';
import type { OutboxHead } from './outbox';

/**
 * Tells the run of a case its facts; a case without a run gets one. A case of which nothing runs any more is told
 * where a run is left, so that it ends, and is not started.
 */
export async function tellProcess(temporal: TemporalClient, head: OutboxHead, { facts, epoch }: LoadedFacts): Promise<void> {
  if (head.restart) await endOlderRun(temporal, head, epoch);
  const { caseType, caseId, version } = head;
  const workflowId = caseWorkflowId(caseId);
  const message: FactsMessage = [facts, version];
  if (facts.ended) {
    await unlessGone(() => temporal.soon(() => temporal.client.workflow.getHandle(workflowId).signal<FactsMessage>(FACTS_CHANGED, ...message)));
    return;
  }
  const start: CaseRunStart = { caseType, caseId, epoch };
  await temporal.soon(() => temporal.client.workflow.signalWithStart(caseType, {
    workflowId, taskQueue: TASK_QUEUE, args: [start], signal: FACTS_CHANGED, signalArgs: message, memo: { [EPOCH_MEMO]: epoch },
    typedSearchAttributes: searchAttributesOfCase(caseType), workflowIdReusePolicy: 'ALLOW_DUPLICATE', workflowIdConflictPolicy: 'USE_EXISTING',
  }));
}

/**
 * Ends exactly the run that was looked at, and only where its epoch is lower: another relay may have started the new one
 * in the meantime, and that one stays.
 */
async function endOlderRun(temporal: TemporalClient, { caseId }: OutboxHead, epoch: number): Promise<void> {
  const workflowId = caseWorkflowId(caseId);
  await unlessGone(async () => {
    const { runId, status, memo } = await temporal.soon(() => temporal.client.workflow.getHandle(workflowId).describe());
    const epochOfRun = Number(memo?.[EPOCH_MEMO] ?? 0);
    if (status.name !== 'RUNNING' || epochOfRun >= epoch) return;
    await temporal.soon(() => temporal.client.workflow.getHandle(workflowId, runId).terminate('restart'));
  });
}

async function unlessGone(call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}
