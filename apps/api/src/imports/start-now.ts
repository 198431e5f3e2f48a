import type { ImportRunStart } from '@huiying/contracts';
import type { ApiParts, ProcessLink } from '../app/parts';

/** What the link to the processes may offer beside the relay: an import need not wait for the next look of the starter. */
interface StartsImports extends ProcessLink {
  readonly startImport?: (run: ImportRunStart) => Promise<void>;
}

/** Starts the run of a confirmed import at once where Temporal answers; otherwise the starter of the workers does it later. */
export async function startNow({ processLink, logger }: ApiParts, run: ImportRunStart): Promise<void> {
  const link: StartsImports = processLink;
  try {
    await link.startImport?.(run);
  } catch (error) {
    logger.warn({ importId: run.importId, errorName: error instanceof Error ? error.name : typeof error }, 'an import is started later');
  }
}
