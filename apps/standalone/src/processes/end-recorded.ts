import { endProcess, waitUntilGone } from '@huiying/platform';
import { ENDING_ORDER, endStepsOf } from './child';
import type { RecordedChild } from './registry';

/**
 * Ends recorded processes in the order api, worker, Temporal, PostgreSQL. Each is known by number and start time, so
 * another process that bears the number now is left alone. Gives the names of those that do not end.
 */
export async function endRecorded(children: readonly RecordedChild[]): Promise<string[]> {
  const left: string[] = [];
  for (const name of ENDING_ORDER) {
    for (const child of children.filter((one) => one.name === name)) {
      if (!(await endProcess(child.identity, endStepsOf(name)))) left.push(name);
    }
  }
  return left;
}

/** How long a guard may take to end the processes of a launcher that was killed. */
const GUARD_LIMIT_MS = 45_000;

/** Waits until the guard of a dead launcher has done its work, then ends what is left after all. */
export async function endLeftOver(children: readonly RecordedChild[]): Promise<string[]> {
  for (const { identity } of children.filter(({ name }) => name === 'guard')) {
    if (!(await waitUntilGone(identity, GUARD_LIMIT_MS))) await endProcess(identity);
  }
  return endRecorded(children);
}
