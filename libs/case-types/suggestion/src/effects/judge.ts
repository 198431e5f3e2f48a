import type { BodyId, ContentRef, PartId } from '@huiying/engine';
import type { NextStepKind } from '../events';
import { isOpenOn } from '../gates/entry';
import type { RatingMarks } from '../inputs';
import { coordinatedIn } from '../parts';
import type { BodyKind, RatingOptionCode, SuggestionRules } from '../rules';
import { ratingsOf, repliesIn } from '../select';
import type { GivenRating, Rating, Reply } from '../state';
import type { Deciding } from '../table/row';
import { onceKnown } from './clocks';
import { isThereAlready, openNextRound } from './next-round';

/** The mark of the dimension that counts (R: rating.decisiveDimension). */
export const decisiveMark = (marks: RatingMarks, rules: SuggestionRules): RatingOptionCode | null => {
  const dimension = rules['rating.decisiveDimension'].value;
  return dimension === null ? null : (marks[dimension] ?? null);
};

/** Whether the mark leads to a next step (R: rating.options); never for a missing one. */
export const isDissatisfied = (code: RatingOptionCode | null, rules: SuggestionRules): boolean =>
  code !== null && rules['rating.options'].value.some((o) => o.code === code && o.dissatisfied);

/** What the rater said, as long as it stands; null of a form that is out, void or not returned. */
export const givenOf = ({ standing }: Rating): GivenRating | null => (standing.state === 'given' || standing.state === 'fixed' ? standing.given : null);

/** What several raters make together (R: rating.combine); null where none came back. */
export function combined(ratings: readonly Rating[], rules: SuggestionRules): RatingOptionCode | null {
  const counting = rules['rating.combine'].value === 'lead' ? ratings.filter((r) => r.byLead) : ratings;
  const order = rules['rating.options'].value.map((o) => o.code);
  const marks = counting.map((r) => givenOf(r)).map((given) => given && decisiveMark(given.marks, rules)).filter((m): m is RatingOptionCode => m !== null);
  return marks.sort((a, b) => order.indexOf(b) - order.indexOf(a))[0] ?? null;
}

/** What a dissatisfied outcome leads to: coordination from a certain round on, otherwise as `second.opens` says. */
export function nextStepFor(d: Deciding, reply: Reply, outcome: RatingOptionCode | null): NextStepKind {
  if (reply.openedEarly || !isDissatisfied(outcome, d.rules)) return 'none';
  const from = d.rules['coordination.fromRound'].value;
  if (from !== null && reply.roundNo >= from) return 'coordination';
  switch (d.rules['second.opens'].value) {
    case null: return 'none';
    case 'decision': return 'decision';
    // Where nobody is there to handle it anew, a person must decide.
    case 'itself': return unitAnew(d, reply) === null ? 'decision' : 'itself';
  }
}

/** The same unit, or the one above it where it no longer exists; nobody where that one already handles another reply anew. */
function unitAnew(d: Deciding, reply: Reply): BodyId | null {
  const { directory } = d.context;
  const unit = directory.body(reply.unit);
  const superior = unit === undefined || unit.superior === null ? undefined : directory.body(unit.superior);
  const anew = [unit, superior].find((body) => body !== undefined && isOpenOn(body, d.day));
  return anew === undefined || isThereAlready(d, reply.round, anew.id) ? null : anew.id;
}

/** Closes the window of a reply: what was given stands, what is missing counts as not returned, and only now is judged. */
export function closeWindow(d: Deciding, reply: Reply, by: 'time' | 'allIn'): void {
  const ratings = ratingsOf(d.state, reply.id);
  const given = ratings.filter((r) => givenOf(r) !== null);
  const outcome = combined(given, d.rules);
  const next = nextStepFor(d, reply, outcome);
  d.emit('RatingWindowClosed', {
    by, outcome, next,
    fixed: given.filter((r) => r.standing.state === 'given').map((r) => r.id),
    notReturned: ratings.filter((r) => r.standing.state === 'requested').map((r) => r.id),
  }, { part: reply.id, restsOn: given.map((r) => givenOf(r)?.seq ?? r.seq) });
  if (by === 'time') d.pass('ratingWindow', reply.id);
  else d.meet('ratingWindow', reply.id);
  follow(d, reply, next);
}

/** The next step that a judged window leads to, in the same decision. */
export function follow(d: Deciding, { id, round }: Reply, next: NextStepKind): void {
  switch (next) {
    case 'none':
      return settleRound(d, round);
    case 'decision':
      if (d.runningDeadline('secondDecision', round) === undefined) d.start('secondDecision', round, onceKnown(d));
      return;
    case 'coordination':
      return startCoordination(d, round);
    case 'itself': {
      const reply = d.state.replies[id];
      const unit = reply && unitAnew(d, reply);
      if (reply === undefined || !unit) throw new Error('a second handling that opens by itself has no unit');
      openNextRound(d, { from: round, why: 'secondHandling', handled: [{ reply, unit, unitKind: kindOf(d, unit) }], requiredChanges: reasonsOf(d, id) });
    }
  }
}

/** `joining`: replies that waited for the decision and are coordinated instead, beside those that the judging sent here. */
export function startCoordination(d: Deciding, round: PartId, joining: readonly Reply[] = []): void {
  const isOpen = d.state.rounds[round]?.coordination.state === 'open';
  d.emit('CoordinationOpened', { replies: [...coordinatedIn(d.state, round), ...joining].map((r) => r.id) }, { part: round });
  if (!isOpen) d.start('coordination', round, onceKnown(d));
}

/** What the dissatisfied raters wrote is what must become different. */
const reasonsOf = (d: Deciding, reply: PartId): readonly ContentRef[] =>
  ratingsOf(d.state, reply).flatMap((r) => {
    const given = givenOf(r);
    return given !== null && given.reason !== null && isDissatisfied(decisiveMark(given.marks, d.rules), d.rules) ? [given.reason] : [];
  });

/** Settled: all its windows are closed and nothing in it was to be handled anew. */
export function settleRound(d: Deciding, round: PartId): void {
  const found = d.state.rounds[round];
  if (found?.standing.state === 'rated' && repliesIn(d.state, round).every((r) => r.followUp === 'none')) d.emit('RoundSettled', {}, { part: round });
}

const kindOf = (d: Deciding, unit: BodyId): BodyKind => {
  const body = d.context.directory.body(unit);
  if (body === undefined) throw new Error('a unit that is not in the directory');
  return body.kind as BodyKind;
};
