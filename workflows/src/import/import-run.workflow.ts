import { continueAsNew, defineQuery, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import { QUERIES, type ImportActivities, type ImportProgress, type ImportRunStart } from '@huiying/contracts';

/** Rows are written in small batches; the worker says all the while that it lives, so the attempt of a killed worker is repeated soon. */
const { importNextRows } = proxyActivities<ImportActivities>({
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** Batches of one run; then it continues as new, so that an import of any size keeps a short history. */
const BATCHES_OF_A_RUN = 200;

const progressQuery = defineQuery<ImportProgress | null>(QUERIES.progress);

/** A confirmed import, batch by batch until every row has its result. Which rows are left is known by the database alone. */
export async function importRun(start: ImportRunStart): Promise<ImportProgress> {
  let progress: ImportProgress | null = null;
  setHandler(progressQuery, () => progress);

  for (let batch = 0; batch < BATCHES_OF_A_RUN && !workflowInfo().continueAsNewSuggested; batch += 1) {
    progress = await importNextRows(start);
    if (progress.finished) return progress;
  }
  return continueAsNew<typeof importRun>(start);
}
