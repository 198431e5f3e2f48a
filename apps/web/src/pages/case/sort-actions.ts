import type { Action } from '../../api/model';

/** At most so many buttons stand in sight. */
const IN_SIGHT = 3;

/** Acts of a case by where they stand: as buttons, in the list behind them, or as what must wait. */
export interface SortedActions {
  readonly first: readonly Action[];
  readonly more: readonly Action[];
  /** Expected next steps that must wait. What else is not possible now is left out. */
  readonly waiting: readonly Action[];
}

/** What ends the case for good stands in sight only where that is this person's task. */
const isInSight = ({ endsCase, expected }: Action): boolean => !endsCase || expected;

/** The next step of this person himself, which a condition still stands in the way of. What he would enter for others is no news to him. */
const mustWait = ({ allowed, expected, entries }: Action): boolean => !allowed && expected && entries.includes('screen');

/** In the order of the API. */
export function sortActions(actions: readonly Action[]): SortedActions {
  const allowed = actions.filter((action) => action.allowed);
  const first = allowed.filter(isInSight).slice(0, IN_SIGHT);
  return { first, more: allowed.filter((action) => !first.includes(action)), waiting: actions.filter(mustWait) };
}
