import { day, grantsOf, type CaseEvent } from '@huiying/engine';
import { labelOf } from '../label';
import { inOrder } from '../state';
import { ratingRoles, suggestion } from '../suggestion';
import { bodies, clerkOf, deputies, leaderOf, type Life, people, text } from '../testing';
import { isRatingUnveiled } from '../veil';
import { changed, ruleSet } from './rule-sets';
import { assigned, rated, ratingOf, registered, replied, replyOf, windowEnded } from './walk';

const marks = (code: 'satisfied' | 'notSatisfied') => ({ attitude: code, result: code }) as const;
const form = (code: 'satisfied' | 'notSatisfied') => ({ marks: marks(code), ratingReason: text('why'), ownView: 'notSolved', source: text('form', 'scan'), way: 'toCommittee' }) as const;

/** Everything that a person of the unit may learn: version, label, tasks that are not veiled, what he may do. */
const seenByUnit = (life: Life) => ({
  version: life.state.openSeq, at: life.state.openLastAt, label: labelOf(life.state, life.rules), stage: life.facts().stage,
  tasks: life.tasks().filter((t) => !t.veiled).map(({ command, role, sinceSeq }) => ({ command, role, sinceSeq })),
  actions: [clerkOf('education'), leaderOf('education'), people.coordinator, people.checker].flatMap((a) => life.actions(a)),
  deadlines: Object.values(life.state.deadlines).filter((d) => !suggestion.deadlines.find((k) => k.kind === d.kind)?.veiled),
});

const requested = (rules = ruleSet('recommended'), cosigner: typeof people.second | null = null): Life => {
  const life = replied(assigned(registered(rules, 'rating', cosigner)), 'education');
  life.runProcess();
  return life;
};

describe('ratings', () => {
  it('leave no trace for the unit inside the window: given, changed, voided, asked for anew, proposed from paper', () => {
    const life = requested();
    const before = seenByUnit(life);
    rated(life, 'education', 'notSatisfied');
    expect(seenByUnit(life)).toEqual(before);
    rated(life, 'education', 'satisfied');
    life.must(people.registrar, 'voidRating', {}, { part: ratingOf(life, 'education'), reason: text('double') });
    expect(seenByUnit(life)).toEqual(before);
    life.must(people.registrar, 'enterRating', form('notSatisfied'), { part: ratingOf(life, 'education'), entry: 'paper', onBehalfOf: deputies.lead });
    const proposal = inOrder(life.state.proposals)[0]!;
    expect(seenByUnit(life)).toEqual(before);
    life.must(people.committeeLeader, 'confirmProposed', {}, { part: proposal.id });
    expect(seenByUnit(life)).toEqual(before);
    expect(isRatingUnveiled(life.state, ratingOf(life, 'education'))).toBe(false);
    windowEnded(life, 'education');
    expect(seenByUnit(life)).not.toEqual(before);
    expect(isRatingUnveiled(life.state, ratingOf(life, 'education'))).toBe(true);
  });

  it('stand in no row for any role of the handling side', () => {
    for (const name of ['rate', 'enterRating', 'voidRating', 'endRatingWindow', 'openEarly', 'openSecondHandling', 'declineSecondHandling', 'verifyCommitment', 'returnCrossOff', 'confirmProposed']) {
      const row = suggestion.table.find((r) => r.name === name)!;
      for (const set of ['recommended', 'zhejiang-reference'] as const) for (const grant of grantsOf(row, ruleSet(set))) expect(suggestion.handlingRoles).not.toContain(grant.role);
    }
  });

  it('are acted on before the close by the deputy and the roles that are named for it', () => {
    const rows = suggestion.table.filter((row) => row.veiled);
    const roles = (['national-minimum', 'recommended', 'zhejiang-reference'] as const).flatMap((set) => rows.flatMap((row) => grantsOf(row, ruleSet(set)).map(({ role }) => role)));
    expect(new Set(roles)).toEqual(new Set(['deputy', ...ratingRoles]));
  });

  it('lead to nothing before the window closes, then to the decision', () => {
    const life = rated(requested(), 'education', 'notSatisfied');
    expect(inOrder(life.state.replies)[0]?.followUp).toBe('none');
    const window = Object.values(life.state.deadlines).find((d) => d.kind === 'ratingWindow')!;
    life.goTo(window.lastDay);
    expect(inOrder(life.state.replies)[0]?.followUp).toBe('none');
    life.goTo(day('2026-03-24'));
    const decision = Object.values(life.state.deadlines).find((d) => d.kind === 'secondDecision');
    expect(decision).toMatchObject({ status: 'running', startedOn: window.lastDay });
    expect(life.events.find((e) => e.type === 'RatingWindowClosed')).toMatchObject({ actor: 'system', stage: 'rate', day: window.lastDay, data: { by: 'time', next: 'decision', outcome: 'notSatisfied' } });
  });

  it('take a form that lay on paper in time after the close, and are judged again', () => {
    const life = requested(changed('recommended', { 'rating.secondPerson': false }));
    life.goTo(day('2026-04-01'));
    expect(inOrder(life.state.ratings)[0]?.standing.state).toBe('notReturned');
    expect(inOrder(life.state.rounds)[0]?.standing.state).toBe('settled');
    const part = ratingOf(life, 'education');
    expect(life.mustNot(people.registrar, 'enterRating', form('notSatisfied'), { part, entry: 'paper' })).toMatchObject({ kind: 'input', field: 'day', code: 'RATING.WINDOW_CLOSED' });
    const events = life.must(people.registrar, 'enterRating', form('notSatisfied'), { part, entry: 'paper', day: day('2026-03-20'), reason: text('late post') });
    expect(events.map((e) => e.type)).toEqual(['RatingNotReturnedRevised', 'DeadlineStarted', 'ClosingBarred', 'DeadlineWaived']);
    expect(life.facts().stage).toBe('second-handling');
    expect(life.refold()).toEqual(life.state);
  });

  it('open early only for a dissatisfied one; other raters keep their window, whose close opens nothing more', () => {
    const life = requested(changed('recommended', { 'rating.who': 'everySigner' }), people.second);
    rated(life, 'education', 'satisfied');
    const earlier = replyOf(life, 'education');
    const [leads, seconds] = inOrder(life.state.ratings);
    expect(life.mustNot(people.registrar, 'openEarly', { requiredChanges: [text('c')] }, { part: leads!.id, reason: text('why') })).toMatchObject({ code: 'RATING.NOT_DISSATISFIED' });
    rated(life, 'education', 'notSatisfied');
    life.must(people.registrar, 'openEarly', { requiredChanges: [text('c')] }, { part: leads!.id, reason: text('why') });
    expect(isRatingUnveiled(life.state, leads!.id)).toBe(true);
    expect(isRatingUnveiled(life.state, seconds!.id)).toBe(false);
    expect(labelOf(life.state, life.rules)).toBe('toSignFor');
    life.must(people.second, 'rate', { marks: marks('notSatisfied'), ratingReason: text('why'), ownView: 'notSolved' }, { part: seconds!.id });
    life.goTo(day('2026-04-01'));
    expect(life.state.replies[earlier]?.window).toMatchObject({ state: 'closed', outcome: 'notSatisfied' });
    expect(inOrder(life.state.rounds)).toHaveLength(2);
  });

  it('open nothing early by a mark that the rule set does not count', () => {
    const life = requested(changed('recommended', { 'rating.who': 'everySigner', 'rating.combine': 'lead' }), people.second);
    rated(life, 'education', 'notSatisfied', people.second);
    rated(life, 'education', 'notSatisfied');
    const [leads, seconds] = inOrder(life.state.ratings);
    const open = (part: typeof leads) => life.try(people.registrar, 'openEarly', { requiredChanges: [text('c')] }, { part: part!.id, reason: text('why') });
    expect(open(seconds)).toMatchObject({ accepted: false, refusal: { code: 'RATING.NOT_COUNTED' } });
    expect(open(leads)).toMatchObject({ accepted: true });
  });

  it('are asked of the next lead where the lead leaves inside the window', () => {
    const life = requested(changed('recommended', { 'withdrawal.until': 'any' }), people.second);
    const [leads] = inOrder(life.state.signatures);
    life.must(people.lead, 'withdrawSignature', {}, { part: leads!.id, reason: text('leaves') });
    expect(inOrder(life.state.ratings).map((r) => [r.rater, r.standing.state, r.byLead])).toEqual([[deputies.lead, 'ended', true], [deputies.second, 'requested', true]]);
    expect(life.mustNot(people.registrar, 'endRatingWindow', {}, { part: replyOf(life, 'education') })).toMatchObject({ code: 'RATING.NOT_ALL_GIVEN' });
    windowEnded(rated(life, 'education', 'satisfied', people.second), 'education');
    expect(life.state.replies[replyOf(life, 'education')]?.window).toMatchObject({ state: 'closed', outcome: 'satisfied' });
    expect(life.refold()).toEqual(life.state);
  });

  it('of the one who leads now count as the lead\'s', () => {
    const life = requested(changed('recommended', { 'withdrawal.until': 'any', 'rating.who': 'everySigner', 'rating.combine': 'lead' }), people.second);
    rated(life, 'education', 'notSatisfied', people.second);
    life.must(people.lead, 'withdrawSignature', {}, { part: inOrder(life.state.signatures)[0]!.id, reason: text('leaves') });
    windowEnded(life, 'education');
    expect(life.state.replies[replyOf(life, 'education')]?.window).toMatchObject({ outcome: 'notSatisfied' });
  });

  it('are given by no deputy who stands in the rated unit himself', () => {
    const life = requested();
    const both = { ...people.lead, roles: [...people.lead.roles, ...leaderOf('education').roles] };
    expect(life.mustNot(both, 'rate', { marks: marks('satisfied'), ownView: 'solved' }, { part: ratingOf(life, 'education') })).toMatchObject({ kind: 'forbidden' });
    expect(life.actions(both).map((a) => a.command)).not.toContain('rate');
    // Whoever works in another unit rates like any other deputy.
    const elsewhere = { ...people.lead, roles: [...people.lead.roles, ...leaderOf('health').roles] };
    expect(life.actions(elsewhere).find((a) => a.command === 'rate')).toMatchObject({ allowed: true, expected: true });
    life.must(people.lead, 'rate', { marks: marks('satisfied'), ownView: 'solved' }, { part: ratingOf(life, 'education') });
  });

  it('are entered by nobody who also stands in the rated unit', () => {
    const life = requested();
    const both = { ...people.registrar, roles: [...people.registrar.roles, { role: 'unitClerk', bodyId: bodies.education, bodyKind: 'governmentDepartment' }] };
    expect(life.mustNot(both, 'enterRating', form('satisfied'), { part: ratingOf(life, 'education'), entry: 'paper' })).toMatchObject({ kind: 'forbidden' });
  });

  it('tell a registrar who also stands in the rated unit nothing, before and after they are given', () => {
    const life = requested();
    const both = { ...people.registrar, roles: [...people.registrar.roles, { role: 'unitClerk', bodyId: bodies.education, bodyKind: 'governmentDepartment' }] };
    const aboutRatings = ['rate', 'enterRating', 'voidRating', 'endRatingWindow', 'openEarly', 'confirmProposed', 'rejectProposed'];
    const seen = () => life.actions(both).filter(({ command }) => aboutRatings.includes(command));
    expect(life.actions(people.registrar).map((a) => a.command)).toEqual(expect.arrayContaining(['enterRating', 'voidRating', 'endRatingWindow', 'openEarly']));
    expect(seen()).toEqual([]);
    life.must(people.lead, 'rate', { marks: marks('notSatisfied'), ratingReason: text('未答复要点'), ownView: 'notSolved' }, { part: ratingOf(life, 'education') });
    expect(seen()).toEqual([]);
    for (const command of ['voidRating', 'openEarly'] as const) expect(life.mustNot(both, command, {} as never, { part: ratingOf(life, 'education'), reason: text('误填') })).toMatchObject({ kind: 'forbidden' });
  });

  it('refuse what the rule set does not ask', () => {
    const life = requested();
    const part = ratingOf(life, 'education');
    const rate = (input: object) => life.mustNot(people.lead, 'rate', input as never, { part }).code;
    expect(rate({ marks: { result: 'satisfied' }, ownView: 'solved' })).toBe('RATING.MARK_MISSING');
    expect(rate({ marks: { ...marks('satisfied'), process: 'satisfied' }, ownView: 'solved' })).toBe('RATING.DIMENSION_NOT_ASKED');
    expect(rate({ marks: marks('notSatisfied'), ownView: 'solved' })).toBe('RATING.REASON_MISSING');
    expect(rate({ marks: marks('satisfied') })).toBe('RATING.OWN_VIEW_MISSING');
  });

  it('are read in their first version too', () => {
    const life = requested();
    const given = rated(life, 'education', 'satisfied').events.find((e) => e.type === 'RatingGiven')!;
    const { reason, ...rest } = { reason: null, ownView: 'notSolved', source: null, way: null };
    const old: CaseEvent = { ...given, v: 1, data: { attitude: 'satisfied', result: 'notSatisfied', reason, ...rest } };
    life.events[life.events.indexOf(given)] = old;
    const [rating] = inOrder(life.refold().ratings);
    expect(rating?.standing).toMatchObject({ state: 'given', given: { marks: { attitude: 'satisfied', result: 'notSatisfied' }, ownView: 'notSolved', reason: null } });
    expect(suggestion.upcast(given)).toBe(given);
  });
});
