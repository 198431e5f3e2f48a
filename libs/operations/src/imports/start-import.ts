import { TASK_QUEUE, WORKFLOWS, type ImportRunStart } from '@huiying/contracts';
import type { TemporalClient } from '@huiying/temporal/client';
import type { Query } from '../query';

/** Opaque, as ids of workflows are. */
export const importWorkflowId = (importId: string): string => `import:${importId}`;

/** Starts the durable run of a confirmed import; one that runs already stays. Throws where Temporal does not answer. */
export async function startImport(temporal: TemporalClient, start: ImportRunStart): Promise<void> {
  await temporal.soon(() => temporal.client.workflow.start(WORKFLOWS.importRun, {
    workflowId: importWorkflowId(start.importId), taskQueue: TASK_QUEUE, args: [start], workflowIdReusePolicy: 'ALLOW_DUPLICATE', workflowIdConflictPolicy: 'USE_EXISTING',
  }));
}

/**
 * Starts every confirmed import that is not finished: for those that were confirmed while Temporal was down, or whose
 * run was lost. Answers how many there were. Two at once do no harm.
 */
export async function startRunningImports(query: Query, temporal: TemporalClient): Promise<number> {
  const running = await query<{ import_id: string; congress_id: string }>('select import_id, congress_id from running_imports()', []);
  for (const { import_id: importId, congress_id: congressId } of running) await startImport(temporal, { congressId, importId });
  return running.length;
}
