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

/** Own tasks first, otherwise the order of the API. */
export function sortActions(actions: readonly Action[]): SortedActions {
  const allowed = actions.filter((action) => action.allowed);
  const ordered = [...allowed.filter((action) => action.expected), ...allowed.filter((action) => !action.expected)];
  return {
    first: ordered.slice(0, IN_SIGHT),
    more: ordered.slice(IN_SIGHT),
    waiting: actions.filter((action) => !action.allowed && action.expected),
  };
}
