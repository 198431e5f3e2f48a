import { caseIdOfWorkflow, CASE_TYPE_ATTRIBUTE } from '@huiying/contracts';
import type { CaseId } from '@huiying/engine';
import type { TemporalClient } from '@huiying/temporal/client';

/** Cases that have a run just now, as Temporal's visibility knows them: a few seconds late. */
export async function runningCases({ client }: TemporalClient): Promise<Set<CaseId>> {
  const running = new Set<CaseId>();
  for await (const { workflowId } of client.workflow.list({ query: `ExecutionStatus = 'Running' AND ${CASE_TYPE_ATTRIBUTE} IS NOT NULL`, pageSize: 1_000 })) {
    const caseId = caseIdOfWorkflow(workflowId);
    if (caseId !== null) running.add(caseId);
  }
  return running;
}
