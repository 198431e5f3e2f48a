import { isRefusal, may, notNow, onPaper, wrongInput, type PartId, type Refusal } from '@huiying/engine';
import { closeWindow, combined, decisiveMark, follow, givenOf, isDissatisfied, nextStepFor } from '../effects/judge';
import { handledAnew, openNextRound } from '../effects/next-round';
import { requestOf } from '../effects/request-rating';
import { due, inHandling } from '../gates/case';
import { latestOf } from '../gates/day';
import { mayComeOnPaper, neededReason } from '../gates/entry';
import { ofRatedUnit } from '../gates/own-unit';
import { ofRater } from '../gates/whose-paper';
import { ledgerOf, outsideWindow, windowOpen } from '../gates/window';
import type { RateInput } from '../inputs';
import type { SuggestionRules } from '../rules';
import { ratersOf, ratingsOf } from '../select';
import type { Reply, SuggestionState } from '../state';
import { gate, row, type GateInput, type SuggestionRow } from './row';

const WINDOW_CLOSED = 'RATING.WINDOW_CLOSED';
const exists = (rules: SuggestionRules): boolean => rules['rating.enabled'].value;

const replyOf = (state: SuggestionState, rating: PartId): Reply | undefined => state.replies[state.ratings[rating]?.reply ?? ''];
const windowOf = (state: SuggestionState, rating: PartId) => {
  const reply = state.ratings[rating]?.reply;
  return reply === undefined ? undefined : ledgerOf(state, 'ratingWindow', reply);
};
const requestedOn = (state: SuggestionState, part: { readonly id: string }) => state.ratings[part.id]?.requestedOn ?? null;

const windowIsOpen = windowOpen('ratingWindow', WINDOW_CLOSED, windowOf);

/** After the close only a form that lay on paper in time can still come in. */
const windowOrLatePaper = gate('window open, or paper of a day inside it', (g) => {
  if (g.part.state !== 'notReturned') return windowIsOpen.test(g);
  const window = windowOf(g.state, g.part.id);
  return window !== undefined && mayComeOnPaper(g, window.lastDay) ? null : notNow(WINDOW_CLOSED);
});

const delivered = gate('reply delivered', ({ state, part }) => (state.replies[part.id]?.standing.state === 'delivered' ? null : notNow('REPLY.NOT_DELIVERED', { unlockBy: ['unitClerk'] })));

const everyRatingGiven = gate('every rating given', ({ state, part }) => {
  const asked = ratingsOf(state, part.id);
  return asked.length > 0 && asked.every((r) => r.standing.state !== 'requested') ? null : notNow('RATING.NOT_ALL_GIVEN', { unlockBy: ['deputy'] });
});

const mayOpenEarly = gate('not satisfied, and nothing opened yet', ({ state, part, context: { rules } }) => {
  const rating = state.ratings[part.id];
  const reply = replyOf(state, part.id);
  const given = rating && givenOf(rating);
  if (!given || !isDissatisfied(decisiveMark(given.marks, rules), rules)) return notNow('RATING.NOT_DISSATISFIED');
  if (combined([rating], rules) === null) return notNow('RATING.NOT_COUNTED');
  if (reply === undefined || reply.followUp !== 'none') return notNow('ROUND.NEXT_STEP_TAKEN');
  const from = rules['coordination.fromRound'].value;
  return from !== null && reply.roundNo >= from ? notNow('ROUND.COORDINATION_COMES_FIRST') : null;
});

/** One mark for every dimension, a reason where any is not satisfied, the own view where it is asked for. */
function wrongRating({ marks, ratingReason, ownView }: RateInput, rules: SuggestionRules): Refusal | null {
  const dimensions = rules['rating.dimensions'].value;
  const options = rules['rating.options'].value;
  const missing = dimensions.find((dimension) => marks[dimension] === undefined);
  if (missing !== undefined) return wrongInput('marks', 'RATING.MARK_MISSING', { dimension: missing });
  for (const [dimension, code] of Object.entries(marks)) {
    if (!dimensions.some((one) => one === dimension)) return wrongInput('marks', 'RATING.DIMENSION_NOT_ASKED', { dimension });
    if (!options.some((o) => o.code === code)) return wrongInput('marks', 'RATING.OPTION_UNKNOWN', { dimension });
  }
  const dissatisfied = Object.values(marks).some((code) => isDissatisfied(code, rules));
  if (dissatisfied && ratingReason === undefined) return wrongInput('ratingReason', 'RATING.REASON_MISSING');
  if (rules['rating.ownView'].value !== (ownView !== undefined)) return wrongInput('ownView', ownView === undefined ? 'RATING.OWN_VIEW_MISSING' : 'RATING.OWN_VIEW_NOT_ASKED');
  return null;
}

/** A reason as soon as any mark is not satisfied, and the own view where it is asked for. */
const owedOfRating = ({ context: { rules } }: GateInput) => [
  { field: 'ratingReason', when: { field: 'marks', is: rules['rating.options'].value.filter((o) => o.dissatisfied).map((o) => o.code) } },
  ...(rules['rating.ownView'].value ? [{ field: 'ownView' }] : []),
];

/** 评价. No role of a unit stands in any of these commands. */
export const rating: readonly SuggestionRow[] = [
  row<'requestRating'>({
    name: 'requestRating', part: 'ratingWindow', from: ['none'], to: ['open'], creates: 'rating',
    who: (rules) => [...(rules['rating.sentBy'].value === 'system' ? [may('system', 'thisCase')] : []), may('registrar', 'congress')],
    gates: [inHandling, delivered], rules: ['rating.enabled', 'rating.sentBy', 'rating.who', 'deadline.ratingWindow'], touches: ['reply'], existsUnder: exists,
    // Nobody could rate in days that are over already: the period runs from when the form is really sent.
    windowed: true,
    // By the system it is no task of anybody; of an old ledger the system asks for nothing.
    expected: ({ state, part, context: { rules } }) => {
      const standing = state.replies[part.id]?.standing;
      const isOld = state.takenOverThrough !== null && standing?.state === 'delivered' && standing.on < state.takenOverThrough;
      return rules['rating.sentBy'].value === 'registrar' || isOld;
    },
    earliestDay: (state, part) => {
      const standing = state.replies[part.id]?.standing;
      return standing?.state === 'delivered' ? standing.on : null;
    },
    decide(d) {
      requestOf(d, d.part.id, ratersOf(d.state, d.rules), false);
      d.start('ratingWindow', d.part.id);
    },
  }),
  row<'rate'>({
    name: 'rate', ...ofRatedUnit, part: 'rating', from: ['requested', 'given'], to: ['given'], who: [may('deputy', 'rater')], gates: [inHandling, windowIsOpen],
    rules: ['rating.options', 'rating.dimensions', 'rating.ownView', 'deadline.ratingWindow'], touches: ['rating'], expected: ({ part }) => part.state === 'requested',
    deadline: 'ratingWindow', deadlineOn: (state, part) => state.ratings[part.id]?.reply ?? null, windowed: true, veiled: true, existsUnder: exists, earliestDay: requestedOn, owes: owedOfRating,
    decide(d, input) {
      const wrong = outsideWindow(d, windowOf(d.state, d.part.id), WINDOW_CLOSED) ?? wrongRating(input, d.rules);
      if (wrong !== null) return wrong;
      const { marks, ratingReason, ownView } = input;
      d.emit('RatingGiven', { marks, ratingReason: ratingReason ?? null, ownView: ownView ?? null, source: null, way: null }, { veiled: true });
    },
  }),
  row<'enterRating'>({
    name: 'enterRating', ...ofRatedUnit, part: 'rating', from: ['requested', 'notReturned'], to: ['given', 'fixed'], who: [onPaper('registrar'), onPaper('groupSecretary', 'groupOf')], paperOf: ofRater,
    gates: [inHandling, windowOrLatePaper],
    rules: ['rating.options', 'rating.dimensions', 'rating.ownView', 'rating.returnWay', 'rating.secondPerson', 'rating.combine', 'rating.decisiveDimension', 'backdating.days'],
    touches: ['rating'], windowed: true, veiled: true, existsUnder: exists, earliestDay: requestedOn, owes: owedOfRating,
    decide(d, input) {
      const entered = d.state.ratings[d.part.id];
      const reply = replyOf(d.state, d.part.id);
      if (entered === undefined || reply === undefined) return notNow('RATING.NOT_IN_STATE');
      const { marks, ratingReason, ownView, source, way } = input;
      const wrong = outsideWindow(d, windowOf(d.state, d.part.id), WINDOW_CLOSED) ?? wrongRating(input, d.rules);
      if (wrong !== null) return wrong;
      if (!d.rules['rating.returnWay'].value.includes(way)) return wrongInput('way', 'RATING.WAY_NOT_ALLOWED', { way });
      const given = { marks, ratingReason: ratingReason ?? null, ownView: ownView ?? null, source, way };
      if (entered.standing.state !== 'notReturned') return d.emit('RatingGiven', given, { veiled: true });
      // The window is judged again with what lay on paper in time.
      const late = { ...entered, standing: { state: 'fixed' as const, given: { on: d.day, seq: d.state.seq + 1, marks, reason: given.ratingReason, ownView: given.ownView, source, way } } };
      const outcome = combined([...ratingsOf(d.state, reply.id).filter((r) => r.id !== entered.id), late], d.rules);
      const next = reply.followUp === 'none' ? nextStepFor(d, reply, outcome) : 'none';
      d.emit('RatingNotReturnedRevised', { reply: reply.id, ...given, outcome, next }, { restsOn: [entered.standing.seq] });
      follow(d, reply, next);
    },
  }),
  row<'voidRating'>({
    name: 'voidRating', ...ofRatedUnit, needsReason: true, part: 'rating', from: ['given'], to: ['void'], creates: 'rating', who: [may('registrar', 'congress')], gates: [inHandling, windowIsOpen],
    rules: ['fourEyes', 'deadline.ratingWindow'], touches: ['rating'], needsIfMatch: true, veiled: true, existsUnder: exists, earliestDay: givenOn,
    decide(d) {
      const reason = neededReason(d);
      if (isRefusal(reason)) return reason;
      const before = d.state.ratings[d.part.id];
      if (before === undefined) return notNow('RATING.NOT_IN_STATE');
      d.emit('RatingVoided', { reason }, { veiled: true });
      requestOf(d, before.reply, [before.rater], true);
    },
  }),
  row<'endRatingWindow'>({
    name: 'endRatingWindow', ...ofRatedUnit, part: 'ratingWindow', from: ['open'], to: ['closed'], who: [may('registrar', 'congress')], gates: [inHandling, everyRatingGiven],
    rules: ['rating.endWhenAllIn', 'rating.combine', 'rating.decisiveDimension', 'second.opens', 'coordination.fromRound', 'deadline.secondDecision', 'deadline.coordination'],
    touches: ['rating', 'reply'], veiled: true, existsUnder: (rules) => exists(rules) && rules['rating.endWhenAllIn'].value,
    earliestDay: (state, part) => {
      const { window } = state.replies[part.id] ?? {};
      const given = ratingsOf(state, part.id).map((r) => givenOf(r)?.on);
      return window?.state === 'open' ? latestOf([window.on, ...given]) : null;
    },
    decide(d) {
      const reply = d.state.replies[d.part.id];
      if (reply === undefined) return notNow('RATINGWINDOW.NOT_IN_STATE');
      closeWindow(d, reply, 'allIn');
    },
  }),
  row<'closeRatingWindow'>({
    name: 'closeRatingWindow', part: 'ratingWindow', from: ['open'], to: ['closed'], who: [may('system', 'thisCase')], gates: [inHandling, due('ratingWindow')],
    rules: ['deadline.ratingWindow', 'rating.combine', 'rating.decisiveDimension', 'second.opens', 'coordination.fromRound', 'deadline.secondDecision', 'deadline.coordination'],
    touches: ['rating', 'reply'], byTime: true, existsUnder: exists,
    decide(d) {
      const reply = d.state.replies[d.part.id];
      if (reply === undefined) return notNow('RATINGWINDOW.NOT_IN_STATE');
      closeWindow(d, reply, 'time');
    },
  }),
  row<'openEarly'>({
    name: 'openEarly', ...ofRatedUnit, needsReason: true, part: 'rating', from: ['given'], to: ['fixed'], who: [may('registrar', 'congress')], gates: [inHandling, windowIsOpen, mayOpenEarly],
    rules: ['second.opens', 'coordination.fromRound', 'rating.decisiveDimension', 'rating.combine', 'fourEyes', 'deadline.replyRound'], touches: ['rating', 'reply'], needsIfMatch: true, veiled: true,
    existsUnder: (rules) => exists(rules) && rules['second.opens'].value !== null, earliestDay: givenOn,
    decide(d, input) {
      const reason = neededReason(d);
      if (isRefusal(reason)) return reason;
      const reply = replyOf(d.state, d.part.id);
      if (reply === undefined) return notNow('RATING.NOT_IN_STATE');
      const handled = handledAnew(d, reply.round, [reply], input);
      if (isRefusal(handled)) return handled;
      // From here on the unit knows: by this event, and by what it is given to do.
      d.emit('RatingFixedEarly', { reason });
      openNextRound(d, { from: reply.round, why: 'secondHandling', handled, requiredChanges: input.requiredChanges });
    },
  }),
];

function givenOn(state: SuggestionState, part: { readonly id: string }) {
  const found = state.ratings[part.id];
  return found === undefined ? null : (givenOf(found)?.on ?? null);
}
