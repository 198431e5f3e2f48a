import { caseWorkflowId, EPOCH_MEMO, QUERIES } from '@huiying/contracts';
import type { CaseFacts, CaseId } from '@huiying/engine';
import { isTemporalUnavailable, type TemporalClient } from '@huiying/temporal/client';
import type { ProcessRegistry, RunningCase } from './process-registry';

/** A second run under an id of its own still names its case, and is found as a double. */
const CASE_OF_ID = /^case:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:$|[^0-9a-f])/;

/**
 * Temporal asks the worker that last held the run, and takes about ten seconds to notice that it is gone; a try that is
 * not answered lasts until the client's deadline.
 */
const TRIES = 4;

/** Runs of these case types as Temporal has them. Its visibility is a few seconds late. */
export function temporalProcesses({ client, soon }: TemporalClient, caseTypes: readonly string[]): ProcessRegistry {
  const types = caseTypes.map((name) => `'${name.replaceAll("'", "''")}'`).join(', ');
  return {
    async *runningCases(): AsyncGenerator<RunningCase> {
      if (caseTypes.length === 0) return;
      const runs = client.workflow.list({ query: `ExecutionStatus = 'Running' AND WorkflowType IN (${types})`, pageSize: 1_000 })[Symbol.asyncIterator]();
      for (;;) {
        const next = await soon(() => runs.next());
        if (next.done) return;
        const { workflowId, memo } = next.value;
        yield { caseId: (CASE_OF_ID.exec(workflowId)?.[1] ?? null) as CaseId | null, epoch: Number(memo?.[EPOCH_MEMO] ?? 0) };
      }
    },
    factsSeen: async (caseId) => {
      for (let tries = 1; ; tries += 1) {
        try {
          const facts = await soon(() => client.workflow.getHandle(caseWorkflowId(caseId)).query<CaseFacts | null>(QUERIES.facts));
          return facts?.seq ?? null;
        } catch (error) {
          // A run that is gone or that fails at every task: it has seen nothing that could be shown.
          if (!isTemporalUnavailable(error)) return null;
          if (tries === TRIES) throw error;
        }
      }
    },
  };
}
