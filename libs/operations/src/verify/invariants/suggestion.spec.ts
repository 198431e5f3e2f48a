import { emptySuggestion, type SuggestionRules, type SuggestionState } from '@huiying/case-type-suggestion';
import { day, type BodyId, type CaseEvent, type CaseId, type CongressId, type DeadlineLedger } from '@huiying/engine';
import { ruleSets } from '@huiying/rules';
import { SUGGESTION_INVARIANTS, suggestionInvariants } from './suggestion';

const rules = ruleSets.recommended.rules as unknown as SuggestionRules;
const on = day('2026-03-02');
const unit = 'unit' as BodyId;

/** Only what the invariants look at; the rest of each part says nothing here. */
function suggestionWith(parts: { readonly [K in keyof SuggestionState]?: unknown }): SuggestionState {
  return { ...emptySuggestion('case' as CaseId, 'congress' as CongressId, 'recommended-1'), ...parts } as SuggestionState;
}
const running = (id: string, kind: string, part: string): Partial<DeadlineLedger> => ({ id, kind, part, status: 'running' }) as unknown as Partial<DeadlineLedger>;
const codes = (state: SuggestionState, events: readonly CaseEvent[] = []): readonly string[] => suggestionInvariants(state, rules, events).map(({ code }) => code);

const handling = { state: 'handling', since: on };
const main = { id: 'a1', kind: 'main', unit, replaces: null, standing: { state: 'accepted', on, seq: 3 } };
const promise = { id: 'p1', owner: { ref: 'o' }, measure: { ref: 'm' }, due: on, standing: { state: 'running', since: on } };
const dissatisfied = { id: 'r1', unit, round: 'round1', followUp: 'due', window: { state: 'closed', on, seq: 9, by: 'time', outcome: 'notSatisfied' } };
const givenBy = (body: string | null): CaseEvent => ({ type: 'RatingGiven', part: 'g1', body }) as unknown as CaseEvent;

describe('the invariants of a suggestion', () => {
  const breaking: readonly [(typeof SUGGESTION_INVARIANTS)[number], SuggestionState, readonly CaseEvent[]][] = [
    ['HANDLING_WITHOUT_ASSIGNMENT', suggestionWith({ standing: handling, assignments: { a1: { ...main, standing: { state: 'ended', on, why: 'x' } } } }), []],
    ['COMMITMENT_WITHOUT_CLOCK', suggestionWith({ commitments: { p1: promise } }), []],
    ['DISSATISFIED_WITHOUT_NEXT_STEP', suggestionWith({ replies: { r1: { ...dissatisfied, followUp: 'none' } } }), []],
    ['DISSATISFIED_WITHOUT_NEXT_STEP', suggestionWith({ standing: handling, assignments: { a1: main }, replies: { r1: dissatisfied } }), []],
    ['RATED_UNIT_ENTERED_RATING', suggestionWith({ replies: { r1: { ...dissatisfied, followUp: 'opened' } }, ratings: { g1: { id: 'g1', reply: 'r1' } } }), [givenBy(unit)]],
    ['REPLY_CLOCK_STARTED_AGAIN', suggestionWith({ deadlines: { d1: running('d1', 'replyDeputy', 'case'), d2: running('d2', 'replyDeputy', 'case') } }), []],
    ['CLOSED_WITH_OPEN_COMMITMENT', suggestionWith({ standing: { state: 'closed', since: on, intoTracking: false }, commitments: { p1: promise }, deadlines: { d1: running('d1', 'commitment', 'p1') } }), []],
  ];

  it.each(breaking)('%s', (code, state, events) => {
    expect(codes(state, events)).toEqual([code]);
  });

  it('has a case above for each', () => {
    expect(new Set(breaking.map(([code]) => code))).toEqual(new Set(SUGGESTION_INVARIANTS));
  });

  it.each<[string, SuggestionState, readonly CaseEvent[]]>([
    ['a returned assignment waits for its successor', suggestionWith({ standing: handling, assignments: { a1: { ...main, standing: { state: 'returned', on, why: 'objection' } } } }), []],
    ['a promise with its clock, closed into tracking', suggestionWith({ standing: { state: 'closed', since: on, intoTracking: true }, commitments: { p1: promise }, deadlines: { d1: running('d1', 'commitment', 'p1') } }), []],
    ['the decision is owed and its clock runs', suggestionWith({ standing: handling, assignments: { a1: main }, replies: { r1: dissatisfied }, deadlines: { d1: running('d1', 'secondDecision', 'round1') } }), []],
    ['an old ledger brought it with it', suggestionWith({ takenOverThrough: on, replies: { r1: { ...dissatisfied, followUp: 'none' } } }), []],
    ['the committee entered the rating', suggestionWith({ ratings: { g1: { id: 'g1', reply: 'r1' } }, replies: { r1: { ...dissatisfied, followUp: 'opened' } } }), [givenBy('committee'), givenBy(null)]],
    ['the first clock of the law was met', suggestionWith({ deadlines: { d1: { ...running('d1', 'replyDeputy', 'case'), status: 'met' } } }), []],
  ])('nothing is broken where %s', (_what, state, events) => {
    expect(codes(state, events)).toEqual([]);
  });
});
