import type { EndingWhy } from '../events';
import { isAlive } from '../select';
import { inOrder } from '../state';
import type { Deciding } from '../table/row';
import { waiveAllClocks } from './clocks';

/** What was running when the case ended aside: every open assignment ends, every clock is waived. */
export function endEverything(d: Deciding, why: EndingWhy): void {
  for (const a of inOrder(d.state.assignments)) if (isAlive(a) && a.standing.state !== 'done') d.emit('AssignmentEnded', { why }, { part: a.id });
  waiveAllClocks(d, why);
}
