import { isRefusal, wrongInput, type BodyId, type ContentRef, type PartId, type Refusal } from '@huiying/engine';
import { openUnit } from '../gates/entry';
import type { NextHandlingInput } from '../inputs';
import { dueIn } from '../parts';
import type { BodyKind } from '../rules';
import { aliveIn, latestRound, roundsOf } from '../select';
import type { Reply } from '../state';
import type { Deciding } from '../table/row';
import { createAssignment } from './assign';

/** A reply, and the unit that handles it anew in the next round. */
export interface HandledAnewBy {
  readonly reply: Reply;
  readonly unit: BodyId;
  readonly unitKind: BodyKind;
}

interface NextRound {
  readonly from: PartId;
  readonly why: 'secondHandling' | 'coordination' | 'reopened';
  readonly handled: readonly HandledAnewBy[];
  readonly requiredChanges: readonly ContentRef[];
}

/**
 * Opens the next round, only for the units concerned. Where another unit's reply of the same round has opened it already
 * and it is still running, this one joins it: the round is the case's.
 */
export function openNextRound(d: Deciding, { from, why, handled, requiredChanges }: NextRound): void {
  const round = runningAfter(d, from) ?? newRound(d, from, why);
  const units = [...new Set(handled.map((h) => h.unit))];
  for (const unit of units) {
    const own = handled.filter((h) => h.unit === unit);
    const first = own[0];
    if (first === undefined) continue;
    const before = d.state.assignments[first.reply.assignment];
    createAssignment(d, { round, unit, unitKind: first.unitKind, kind: before?.kind ?? 'main', follows: own.map((h) => h.reply.id), requiredChanges });
  }
  if (dueIn(d.state, from).length === 0) d.meet('secondDecision', from);
}

function runningAfter(d: Deciding, from: PartId): PartId | undefined {
  const no = d.state.rounds[from]?.no ?? 0;
  return roundsOf(d.state).find((r) => r.no > no && r.standing.state === 'running')?.id;
}

/** Does the unit stand in the round already that what comes after `from` would join? */
export function isThereAlready(d: Deciding, from: PartId, unit: BodyId): boolean {
  const round = runningAfter(d, from);
  return round !== undefined && aliveIn(d.state, round).some((a) => a.unit === unit);
}

function newRound(d: Deciding, from: PartId, why: NextRound['why']): PartId {
  const round = d.newPartId();
  d.emit('RoundOpened', { round, no: (latestRound(d.state)?.no ?? 0) + 1, why, from }, { part: round });
  return round;
}

/** Who handles each of the replies anew, as entered: its own unit again where nothing is said. */
export function handledAnew(d: Deciding, from: PartId, replies: readonly Reply[], { requiredChanges, units }: NextHandlingInput): readonly HandledAnewBy[] | Refusal {
  if (requiredChanges.length === 0) return wrongInput('requiredChanges', 'ROUND.CHANGES_MISSING');
  if (units?.some((u) => !replies.some((r) => r.id === u.reply))) return wrongInput('units', 'ROUND.REPLY_NOT_CONCERNED');
  const handled: HandledAnewBy[] = [];
  for (const reply of replies) {
    const open = openUnit(d, 'units', units?.find((u) => u.reply === reply.id)?.unit ?? reply.unit);
    if (isRefusal(open)) return open;
    if (isThereAlready(d, from, open.unit)) return wrongInput('units', 'ASSIGNMENT.UNIT_ALREADY_THERE');
    handled.push({ reply, ...open });
  }
  return handled;
}
