import type { BodyId, ContentRef, Day, Instant, PartId } from '@huiying/engine';
import { ledgerOf } from '../gates/window';
import type { AssignmentKind } from '../inputs/assignment';
import type { BodyKind } from '../rules';
import type { Assignment } from '../state';
import type { Deciding } from '../table/row';
import { partsUnder, endClocksOn, fromEntry, onceKnown } from './clocks';

/** What makes an assignment 交办 of one unit in one round. `follows`: replies that it handles anew. */
export interface NewAssignment {
  readonly round: PartId;
  readonly unit: BodyId;
  readonly unitKind: BodyKind;
  readonly kind: AssignmentKind;
  readonly replaces?: PartId;
  readonly follows?: readonly PartId[];
  readonly requiredChanges?: readonly ContentRef[];
  /** Steps of its clocks before this moment count as done (an old ledger). */
  readonly stepsFrom?: Instant;
}

/** A new assignment with the parts that it owes and its own clocks. The deputy's clock is none of them. */
export function createAssignment(d: Deciding, { round, unit, unitKind, kind, replaces, follows, requiredChanges, stepsFrom }: NewAssignment): PartId {
  const steps = stepsFrom === undefined ? {} : { stepsFrom };
  const assignment = d.newPartId();
  const replying = kind !== 'co';
  const reply = replying ? d.newPartId() : null;
  const publication = replying ? d.newPartId() : null;
  const opinion = replying ? null : d.newPartId();
  d.emit('AssignmentCreated', {
    assignment, round, unit, unitKind, kind, reply, publication, opinion, replaces: replaces ?? null, follows: follows ?? [], requiredChanges: requiredChanges ?? [],
  }, { part: assignment });
  const isFirstRound = d.state.rounds[round]?.no === 1;
  // Whoever names the day of the hand-over takes nothing from the unit by it.
  d.start('signFor', assignment, { ...steps, ...fromEntry(d) });
  // A second handling cannot be handed back: the unit had its window before.
  if (isFirstRound && d.rules['objection.times'].value > 0) d.start('objectionWindow', assignment, { ...steps, ...fromEntry(d) });
  if (opinion !== null) d.start('opinion', opinion, steps);
  if (reply !== null && !isFirstRound) d.start('replyRound', reply, { ...steps, ...onceKnown(d), ...runsOnFrom(d, replaces) });
  if (reply !== null && isFirstRound && d.rules['replyUnit.starts'].value === 'assignment') startReplyUnit(d, reply, steps);
  return assignment;
}

/**
 * A successor in a later round takes the month over as it stands: it is promised to the deputy from the opening of the
 * round. What of it has passed was said to the unit before.
 */
function runsOnFrom(d: Deciding, replaces: PartId | undefined): { readonly on?: Day; readonly stepsFrom?: Instant } {
  const before = replaces === undefined ? null : (d.state.assignments[replaces]?.reply ?? null);
  const clock = before === null ? undefined : ledgerOf(d.state, 'replyRound', before);
  return clock === undefined ? {} : { on: clock.startedOn, stepsFrom: d.context.now };
}

/** Counted from where the rule set says; beside it the deputy's own clock runs from the first hand-over. */
export const startReplyUnit = (d: Deciding, reply: PartId, steps: { readonly stepsFrom?: Instant } = {}): void =>
  d.start('replyUnit', reply, { hard: d.state.handOver?.hard ?? false, ...steps });

/** Takes an assignment back; its row is kept, its clocks stop. */
export function returnAssignment(d: Deciding, a: Assignment, why: 'objection' | 'adjusted', reason: ContentRef | null): void {
  endClocksOn(d, partsUnder(d.state, a), 'assignmentReturned');
  d.emit('AssignmentReturned', { why, reason }, { part: a.id });
}
