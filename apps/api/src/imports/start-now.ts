import type { ImportRunStart } from '@huiying/contracts';
import type { ApiParts } from '../app/parts';

/** Starts the run of a confirmed import at once where Temporal answers; otherwise the starter of the workers does it later. */
export async function startNow({ processLink, logger }: ApiParts, run: ImportRunStart): Promise<void> {
  try {
    await processLink.startImport?.(run);
  } catch (error) {
    logger.warn({ importId: run.importId, errorName: error instanceof Error ? error.name : typeof error }, 'an import is started later');
  }
}
