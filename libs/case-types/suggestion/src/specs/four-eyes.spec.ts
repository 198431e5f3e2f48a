import { inOrder } from '../state';
import { leaderOf, people, text } from '../testing';
import { changed, ruleSet } from './rule-sets';
import { assigned, rated, registered, replied, windowEnded } from './walk';

const reason = text('reason');
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
});
