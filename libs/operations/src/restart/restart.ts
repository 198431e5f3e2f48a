import { setTimeout as pause } from 'node:timers/promises';
import type { CaseId } from '@huiying/engine';
import { openCases, type CaseHead } from '../case-heads';
import type { Query } from '../query';

/** How far a restart of many cases is. */
export interface RestartProgress {
  readonly done: number;
  readonly total: number;
}

/** How many cases are restarted together; `progress` is called after each one. */
export interface RestartOptions {
  /** Version of the code whose runs the cases get; kept with each case. */
  readonly processVersion: number;
  /** Starts are the slow thing of a small machine: no more than so many each second. */
  readonly perSecond?: number;
  readonly progress?: (progress: RestartProgress) => void;
}

/**
 * Gives one case a new run: its epoch rises and the relay ends the old run. Orders of the old one are refused from here
 * on. Answers the new epoch, or null where there is no such case.
 */
export async function restartCase(query: Query, caseId: CaseId, processVersion: number): Promise<number | null> {
  const [row] = await query<{ epoch: number | null }>('select restart_case($1, $2) as epoch', [caseId, processVersion]);
  return row?.epoch ?? null;
}

/** Every case whose process must be running, as after the loss of Temporal's store. Answers how many. */
export const restartAll = (query: Query, options: RestartOptions): Promise<number> => restartWhere(query, () => true, options);

/** Those whose run was made by older code than this. Answers how many. */
export const restartBehind = (query: Query, options: RestartOptions): Promise<number> =>
  restartWhere(query, ({ processVersion }) => processVersion < options.processVersion, options);

async function restartWhere(query: Query, wanted: (head: CaseHead) => boolean, { processVersion, perSecond = 20, progress }: RestartOptions): Promise<number> {
  const cases: CaseId[] = [];
  for await (const page of openCases(query)) cases.push(...page.filter(wanted).map(({ caseId }) => caseId));
  const began = Date.now();
  for (const [done, caseId] of cases.entries()) {
    await restartCase(query, caseId, processVersion);
    progress?.({ done: done + 1, total: cases.length });
    const early = began + ((done + 1) * 1_000) / perSecond - Date.now();
    if (early > 0 && done + 1 < cases.length) await pause(early);
  }
  return cases.length;
}
