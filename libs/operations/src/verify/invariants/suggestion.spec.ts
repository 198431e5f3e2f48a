import { emptySuggestion, type SuggestionRules, type SuggestionState } from '@huiying/case-type-suggestion';
import { day, momentOf, type BodyId, type CaseEvent, type CaseId, type CongressId, type DeadlineLedger, type PersonId } from '@huiying/engine';
import { ruleSets } from '@huiying/rules';
import type { BodiesOf } from '../verified-case-type';
import { SUGGESTION_INVARIANTS, suggestionInvariants } from './suggestion';

const recommended = ruleSets.recommended.rules as unknown as SuggestionRules;
const allEnded: SuggestionRules = { ...recommended, 'closing.commitments': { ...recommended['closing.commitments'], value: 'allEnded' } };
const withoutClock: SuggestionRules = { ...recommended, 'deadline.coordination': { ...recommended['deadline.coordination'], value: { period: null, remind: [], escalateTo: [] } } };
const on = day('2026-03-02');
const unit = 'unit' as BodyId;

/** Only what the invariants look at; the rest of each part says nothing here. */
function suggestionWith(parts: { readonly [K in keyof SuggestionState]?: unknown }): SuggestionState {
  return { ...emptySuggestion('case' as CaseId, 'congress' as CongressId, 'recommended-1'), ...parts } as SuggestionState;
}
const running = (id: string, kind: string, part: string): Partial<DeadlineLedger> => ({ id, kind, part, status: 'running' }) as unknown as Partial<DeadlineLedger>;
/** Somebody sat in the unit through the day of `on`, and nobody in anything else. */
const inUnit = 'of the unit' as PersonId;
const bodiesOf: BodiesOf = (person, at) => new Set(person === inUnit && at < momentOf(day('2026-03-03'), 0) ? [unit] : []);
const codes = (state: SuggestionState, events: readonly CaseEvent[] = [], rules = recommended): readonly string[] =>
  suggestionInvariants(state, rules, events, bodiesOf).map(({ code }) => code);

const handling = { state: 'handling', since: on };
const main = { id: 'a1', kind: 'main', unit, replaces: null, standing: { state: 'accepted', on, seq: 3 } };
const promise = { id: 'p1', owner: { ref: 'o' }, measure: { ref: 'm' }, due: on, standing: { state: 'running', since: on } };
const dissatisfied = { id: 'r1', unit, round: 'round1', followUp: 'due', window: { state: 'closed', on, seq: 9, by: 'time', outcome: 'notSatisfied' } };
const coordinated = { ...dissatisfied, followUp: 'coordination' };
const rated = { ratings: { g1: { id: 'g1', reply: 'r1' } }, replies: { r1: { ...dissatisfied, followUp: 'opened' } } };
const givenBy = (body: string | null, more: { readonly actor?: string; readonly enteredAt?: string; readonly type?: string } = {}): CaseEvent =>
  ({ type: 'RatingGiven', part: 'g1', body, actor: 'somebody', enteredAt: momentOf(on, 9), ...more }) as unknown as CaseEvent;
const tracked = suggestionWith({ standing: { state: 'closed', since: on, intoTracking: true }, commitments: { p1: promise }, deadlines: { d1: running('d1', 'commitment', 'p1') } });

describe('the invariants of a suggestion', () => {
  const breaking: readonly [(typeof SUGGESTION_INVARIANTS)[number], SuggestionState, readonly CaseEvent[], SuggestionRules?][] = [
    ['HANDLING_WITHOUT_ASSIGNMENT', suggestionWith({ standing: handling, assignments: { a1: { ...main, standing: { state: 'ended', on, why: 'x' } } } }), []],
    ['COMMITMENT_WITHOUT_CLOCK', suggestionWith({ commitments: { p1: promise } }), []],
    ['DISSATISFIED_WITHOUT_NEXT_STEP', suggestionWith({ replies: { r1: { ...dissatisfied, followUp: 'none' } } }), []],
    ['DISSATISFIED_WITHOUT_NEXT_STEP', suggestionWith({ standing: handling, assignments: { a1: main }, replies: { r1: dissatisfied } }), []],
    ['DISSATISFIED_WITHOUT_NEXT_STEP', suggestionWith({ standing: handling, assignments: { a1: main }, replies: { r1: coordinated } }), []],
    ['DISSATISFIED_WITHOUT_NEXT_STEP', suggestionWith({ standing: handling, assignments: { a1: main }, replies: { r1: coordinated }, deadlines: { d1: running('d1', 'coordination', 'another round') } }), []],
    ['RATED_UNIT_ENTERED_RATING', suggestionWith(rated), [givenBy(unit)]],
    ['RATED_UNIT_ENTERED_RATING', suggestionWith(rated), [givenBy(null, { actor: inUnit })]],
    ['RATED_UNIT_ENTERED_RATING', suggestionWith(rated), [givenBy('committee', { actor: inUnit, type: 'RatingNotReturnedRevised' })]],
    ['REPLY_CLOCK_STARTED_AGAIN', suggestionWith({ deadlines: { d1: running('d1', 'replyDeputy', 'case'), d2: running('d2', 'replyDeputy', 'case') } }), []],
    ['CLOSED_WITH_OPEN_COMMITMENT', suggestionWith({ standing: { state: 'closed', since: on, intoTracking: false }, commitments: { p1: promise }, deadlines: { d1: running('d1', 'commitment', 'p1') } }), []],
    // The event may well say "into tracking": what the rules of the case allow counts.
    ['CLOSED_WITH_OPEN_COMMITMENT', tracked, [], allEnded],
    ['CLOSED_WITH_OPEN_COMMITMENT', { ...tracked, standing: { state: 'archived', since: on, intoTracking: true } }, [], allEnded],
  ];

  it.each(breaking)('%s', (code, state, events, rules = recommended) => {
    expect(codes(state, events, rules)).toEqual([code]);
  });

  it('has a case above for each', () => {
    expect(new Set(breaking.map(([code]) => code))).toEqual(new Set(SUGGESTION_INVARIANTS));
  });

  it.each<[string, SuggestionState, readonly CaseEvent[], SuggestionRules?]>([
    ['a returned assignment waits for its successor', suggestionWith({ standing: handling, assignments: { a1: { ...main, standing: { state: 'returned', on, why: 'objection' } } } }), []],
    ['a promise with its clock, closed into tracking', tracked, []],
    ['the last promise had ended before it was closed', suggestionWith({ standing: { state: 'closed', since: on, intoTracking: false }, commitments: { p1: { ...promise, standing: { state: 'verified' } } } }), [], allEnded],
    ['the decision is owed and its clock runs', suggestionWith({ standing: handling, assignments: { a1: main }, replies: { r1: dissatisfied }, deadlines: { d1: running('d1', 'secondDecision', 'round1') } }), []],
    ['the coordination is open and its clock runs', suggestionWith({ standing: handling, assignments: { a1: main }, replies: { r1: coordinated }, deadlines: { d1: running('d1', 'coordination', 'round1') } }), []],
    ['the rules know no clock of a coordination', suggestionWith({ standing: handling, assignments: { a1: main }, replies: { r1: coordinated } }), [], withoutClock],
    ['the suggestion ended while it was coordinated', suggestionWith({ standing: { state: 'terminated' }, replies: { r1: coordinated } }), []],
    ['an old ledger brought it with it', suggestionWith({ takenOverThrough: on, replies: { r1: { ...dissatisfied, followUp: 'none' } } }), []],
    ['the committee entered the rating', suggestionWith(rated), [givenBy('committee'), givenBy(null)]],
    ['the deputy had left the unit before', suggestionWith(rated), [givenBy(null, { actor: inUnit, enteredAt: momentOf(day('2026-03-03'), 9) })]],
    ['somebody of the unit did something else', suggestionWith(rated), [givenBy(unit, { actor: inUnit, type: 'RatingRequested' })]],
    ['the first clock of the law was met', suggestionWith({ deadlines: { d1: { ...running('d1', 'replyDeputy', 'case'), status: 'met' } } }), []],
  ])('nothing is broken where %s', (_what, state, events, rules = recommended) => {
    expect(codes(state, events, rules)).toEqual([]);
  });
});
