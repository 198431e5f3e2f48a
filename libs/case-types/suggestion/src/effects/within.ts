import { Decision, type Command, type Day, type PartRef } from '@huiying/engine';
import type { Deciding } from '../table/row';

interface Inner {
  readonly part?: PartRef;
  readonly command?: Command;
  readonly day?: Day;
}

/** A decision inside the decision: on another part, with another command, or of another day. By the same actor. */
export const inside = (d: Deciding, { part, command, day }: Inner): Deciding =>
  new Decision(d.caseType, d.state, part ?? d.part, command ?? d.command, d.context, day ?? d.day, d.acting);

/** Takes what the inner decision brought as the outer one's own. */
export function take(d: Deciding, inner: Deciding): void {
  d.events.push(...inner.events);
  d.state = inner.state;
}
