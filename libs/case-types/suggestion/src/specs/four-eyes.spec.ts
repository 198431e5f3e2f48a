import { day } from '@huiying/engine';
import { inOrder } from '../state';
import { suggestion } from '../suggestion';
import { deputies, leaderOf, Life, people, text } from '../testing';
import { changed, ruleSet } from './rule-sets';
import { assigned, rated, ratingOf, registered, replied, windowEnded } from './walk';

const reason = text('reason');
const form = { marks: { attitude: 'notSatisfied', result: 'notSatisfied' }, ratingReason: text('why'), ownView: 'notSolved', source: text('form', 'scan'), way: 'toCommittee' } as const;
const proposal = (life: ReturnType<typeof registered>) => inOrder(life.state.proposals).at(-1)!;

describe('four eyes', () => {
  it('lets the first person only propose, and the other role decide it anew', () => {
    const life = assigned(registered(ruleSet('recommended')));
    const proposed = life.must(people.registrar, 'terminate', { why: 'wronglyEntered' }, { reason });
    expect(proposed.map((e) => e.type)).toEqual(['CommandProposed']);
    expect(life.state.standing.state).toBe('handling');
    expect(life.tasks().filter((t) => t.command === 'confirmProposed').map((t) => t.role)).toEqual(['committeeLeader']);
    expect(life.mustNot(people.registrar, 'terminate', { why: 'converted' }, { reason })).toMatchObject({ code: 'PROPOSAL.PENDING' });
    expect(life.mustNot(people.otherRegistrar, 'confirmProposed', {}, { part: proposal(life).id })).toMatchObject({ kind: 'forbidden' });
    const events = life.must(people.committeeLeader, 'confirmProposed', {}, { part: proposal(life).id });
    expect(events.map((e) => e.type)).toEqual(expect.arrayContaining(['ProposalConfirmed', 'CaseTerminated', 'AssignmentEnded', 'DeadlineWaived']));
    expect(life.state.standing).toMatchObject({ state: 'terminated', why: 'wronglyEntered', reason });
    expect(life.facts().ended).toBe(true);
    expect(life.refold()).toEqual(life.state);
  });

  it('never takes the same person, whatever roles he holds', () => {
    const life = assigned(registered(ruleSet('recommended')));
    const both = { ...people.registrar, roles: [...people.registrar.roles, ...people.committeeLeader.roles] };
    life.must(both, 'terminate', { why: 'converted' }, { reason });
    expect(life.mustNot(both, 'confirmProposed', {}, { part: proposal(life).id })).toMatchObject({ kind: 'notNow', code: 'PROPOSAL.SAME_PERSON' });
  });

  it('refuses what has become impossible meanwhile, and takes it back', () => {
    const life = windowEnded(rated(replied(assigned(registered(changed('recommended', { fourEyes: ['close'] }))), 'education'), 'education', 'satisfied'), 'education');
    life.must(people.registrar, 'close', {});
    life.rules = changed('recommended', { fourEyes: ['close'], 'closing.publication': 'mustBeSettled' });
    expect(life.mustNot(people.committeeLeader, 'confirmProposed', {}, { part: proposal(life).id })).toMatchObject({ code: 'CASE.PUBLICATION_OPEN' });
    life.must(people.committeeLeader, 'rejectProposed', {}, { part: proposal(life).id, reason });
    expect(proposal(life).standing.state).toBe('rejected');
  });

  it('proposes nothing that could not be done', () => {
    const life = registered(changed('recommended', { fourEyes: ['refuseAdmission'] }));
    expect(life.mustNot(people.registrar, 'terminate', { why: 'converted' })).toMatchObject({ kind: 'input', field: 'reason' });
    expect(inOrder(life.state.proposals)).toEqual([]);
  });

  it('has the registrar accept that a promise cannot be kept', () => {
    const life = replied(assigned(registered(ruleSet('recommended'))), 'education', { class: 'B' });
    const [promise] = inOrder(life.state.commitments);
    life.must(leaderOf('education'), 'explainCommitment', { report: text('report') }, { part: promise!.id });
    expect(life.state.commitments[promise!.id]?.standing.state).toBe('running');
    life.must(people.registrar, 'confirmProposed', {}, { part: proposal(life).id });
    expect(life.state.commitments[promise!.id]?.standing.state).toBe('explained');
  });

  it('shows a draft to whoever is to confirm its end, and to him no longer than that', () => {
    const life = new Life(ruleSet('recommended'));
    life.must(people.lead, 'open', { source: 'betweenSessions', title: text('t'), text: text('x') });
    const seen = () => suggestion.access(life.state, life.rules).filter((row) => row.holder.type === 'role').map((row) => row.relation);
    expect(seen()).toEqual(['registrar']);
    life.must(people.registrar, 'terminate', { why: 'wronglyEntered' }, { reason });
    expect(seen()).toEqual(['registrar', 'committeeLeader']);
    life.must(people.committeeLeader, 'rejectProposed', {}, { part: proposal(life).id, reason });
    expect(seen()).toEqual(['registrar']);
  });

  it('lets a command take effect when the second person agrees, and what came on paper when it was written', () => {
    const closed = windowEnded(rated(replied(assigned(registered(ruleSet('recommended'))), 'education'), 'education', 'satisfied'), 'education');
    closed.must(people.registrar, 'close', {});
    closed.must(people.registrar, 'reopen', { newRound: { requiredChanges: [text('more')] } }, { reason });
    closed.goTo(day('2026-04-10'));
    expect(closed.mustNot(people.committeeLeader, 'rejectProposed', {}, { part: proposal(closed).id, day: day('2026-03-01'), reason })).toMatchObject({ code: 'DAY.BEFORE_ITS_CAUSE' });
    expect(closed.mustNot(people.committeeLeader, 'confirmProposed', {}, { part: proposal(closed).id, day: day('2026-04-01'), reason })).toMatchObject({ code: 'DAY.EARLIER_ONLY_FROM_PAPER' });
    closed.must(people.committeeLeader, 'confirmProposed', {}, { part: proposal(closed).id });
    expect(Object.values(closed.state.deadlines).filter((d) => d.status === 'running' && d.kind !== 'publication').map((d) => d.startedOn)).toEqual(['2026-04-10', '2026-04-10']);

    const paper = replied(assigned(registered(ruleSet('recommended'))), 'education');
    paper.runProcess();
    const part = ratingOf(paper, 'education');
    paper.goTo(day('2026-03-10'));
    paper.must(people.registrar, 'enterRating', form, { part, entry: 'paper', day: day('2026-03-05'), reason, onBehalfOf: deputies.lead });
    paper.goTo(day('2026-03-12'));
    paper.must(people.committeeLeader, 'confirmProposed', {}, { part: proposal(paper).id });
    expect(paper.state.ratings[part]?.standing).toMatchObject({ state: 'given', given: { on: '2026-03-05' } });
  });

  it('lets nobody of the rated unit answer about its rating', () => {
    const life = replied(assigned(registered(ruleSet('recommended'))), 'education');
    life.runProcess();
    life.must(people.registrar, 'enterRating', form, { part: ratingOf(life, 'education'), entry: 'paper', onBehalfOf: deputies.lead });
    const both = { ...people.committeeLeader, roles: [...people.committeeLeader.roles, ...leaderOf('education').roles] };
    for (const answer of ['confirmProposed', 'rejectProposed'] as const) expect(life.mustNot(both, answer, {}, { part: proposal(life).id, reason })).toMatchObject({ kind: 'forbidden' });
    life.must(people.committeeLeader, 'confirmProposed', {}, { part: proposal(life).id });
  });

  it('closes no case over a rating from paper that still waits for its second person', () => {
    const life = replied(assigned(registered(ruleSet('recommended'))), 'education');
    life.runProcess();
    const part = ratingOf(life, 'education');
    life.goTo(day('2026-03-20'));
    life.must(people.registrar, 'enterRating', form, { part, entry: 'paper', onBehalfOf: deputies.lead });
    life.goTo(day('2026-03-26'));
    expect(life.state.ratings[part]?.standing.state).toBe('notReturned');
    expect(life.mustNot(people.registrar, 'close', {})).toMatchObject({ code: 'CASE.RATING_UNCONFIRMED', unlockBy: ['committeeLeader'] });
    expect(life.facts().owed).toEqual([]);
    life.must(people.committeeLeader, 'confirmProposed', {}, { part: proposal(life).id });
    expect(life.state.ratings[part]?.standing).toMatchObject({ state: 'fixed', given: { on: '2026-03-20' } });
    expect(life.facts().stage).toBe('second-handling');
  });
});
