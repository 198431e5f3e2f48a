import { Repeater } from '@huiying/operations';
import { sweepStagedFiles, withoutActor } from '@huiying/persistence';
import type { Closer } from '@huiying/platform';
import type { ApiParts } from '../app/parts';

const EVERY_MS = 10 * 60_000;

/** Removes files that no command has named within a day. Several processes may do so: each takes rows that no other holds. */
export function hostFileSweep({ dataSource, files, logger }: Pick<ApiParts, 'dataSource' | 'files' | 'logger'>): Closer {
  const repeater = new Repeater({
    everyMs: EVERY_MS,
    work: async () => {
      if (files === null) return;
      const swept = await withoutActor(dataSource, (db) => sweepStagedFiles(db, (congressId, id) => files.remove(congressId, id)));
      if (swept > 0) logger.info({ swept }, 'files that nothing named are gone');
    },
    failed: (error) => logger.warn({ errorName: error instanceof Error ? error.name : typeof error }, 'staged files could not be swept'),
  });
  repeater.start();
  return { name: 'file sweep', limitMs: 3_000, close: () => repeater.stop() };
}
