import { dayOf, type Day, type PartId } from '@huiying/engine';
import type { Assignment, SuggestionState } from '../state';
import type { Deciding } from '../table/row';

/**
 * What somebody else has to do begins when he can know of it: at the entry, even where that names an earlier day. A
 * ledger that is taken over counts from its own days, and the process acts on the day on which it acts.
 */
export const fromEntry = (d: Deciding): { readonly on?: Day } =>
  (d.command.entry === 'import' || d.context.actor.kind === 'system' ? {} : { on: dayOf(d.context.now) });

/** Paper of an earlier day is known only from its entry on: the clock of what follows from it runs from there. */
export const onceKnown = (d: Deciding): { readonly on?: Day } => (d.command.entry === 'paper' ? fromEntry(d) : {});

/** Ends every clock that runs on one of the parts: what it measured is owed no more. `why` is told in its explanation. */
export function endClocksOn(d: Deciding, parts: ReadonlySet<string>, why: string): void {
  for (const { kind, part } of runningOn(d.state, parts)) d.waive(kind, part, why);
}

/** The case ends: nothing is owed any more. */
export function waiveAllClocks(d: Deciding, why: string): void {
  for (const { kind, part } of runningOn(d.state, null)) d.waive(kind, part, why);
}

const runningOn = (state: SuggestionState, parts: ReadonlySet<string> | null): readonly { readonly kind: string; readonly part: PartId }[] =>
  Object.values(state.deadlines)
    .filter((l) => l.status === 'running' && (parts === null || parts.has(l.part)))
    .sort((a, b) => a.startedSeq - b.startedSeq);

/** The assignment and everything that hangs on it. */
export function partsUnder(state: SuggestionState, a: Assignment): ReadonlySet<string> {
  const ids: string[] = [a.id, ...[a.reply, a.opinion, a.publication].filter((id): id is PartId => id !== null)];
  for (const c of Object.values(state.contacts)) if (c.assignment === a.id) ids.push(c.id);
  for (const e of Object.values(state.extensions)) if (e.assignment === a.id) ids.push(e.id);
  return new Set(ids);
}
