import type { Action } from '@huiying/engine';

type Ordered = Pick<Action, 'allowed' | 'expected' | 'endsCase' | 'entries' | 'needsReason'>;

/** Where an act stands among the others: the nearer to what this person has to do himself, the further to the front. */
function rankOf({ allowed, expected, endsCase, entries }: Ordered): number {
  if (!allowed) return 4;
  const onScreen = entries.includes('screen');
  if (expected && onScreen) return 0;
  if (endsCase) return 3;
  return onScreen ? 1 : 2;
}

/**
 * Acts in the order in which they are offered: his own tasks on screen, what else he may do there, what he enters from
 * paper for somebody else, what ends the case for good, what is not possible now. What needs a reason refuses or sends
 * back: it stands after what goes on. Otherwise the order of the table.
 */
export const inOrderOfUse = <A extends Ordered>(actions: readonly A[]): readonly A[] =>
  [...actions].sort((a, b) => rankOf(a) - rankOf(b) || Number(a.needsReason) - Number(b.needsReason));
