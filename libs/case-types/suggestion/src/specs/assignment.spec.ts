import { day } from '@huiying/engine';
import { inOrder } from '../state';
import { bodies, clerkOf, leaderOf, people, text } from '../testing';
import { changed, ruleSet } from './rule-sets';
import { accepted, assigned, ofUnit, registered, replied, replyOf } from './walk';

const reason = text('reason');
const clock = (life: ReturnType<typeof registered>, kind: string, part?: string) => Object.values(life.state.deadlines).filter((d) => d.kind === kind && (part === undefined || d.part === part)).at(-1);

describe('objection', () => {
  it('upheld with a new unit: the old row is kept, the new one has its own clocks, the deputy\'s clock is untouched', () => {
    const life = assigned(registered(ruleSet('recommended')));
    const old = ofUnit(life, 'education');
    life.must(leaderOf('education'), 'object', { counterProposal: bodies.health }, { part: old.id, reason });
    expect(life.tasks().filter((t) => t.command === 'upholdObjection').map((t) => [t.role, t.holder])).toEqual([['coordinator', { type: 'bodyKind', bodyKind: 'governmentOffice' }]]);
    life.goTo(day('2026-03-04'));
    life.must(people.coordinator, 'upholdObjection', { newUnit: bodies.health }, { part: old.id });
    expect(life.state.assignments[old.id]?.standing).toMatchObject({ state: 'returned', why: 'objection' });
    expect(ofUnit(life, 'health')).toMatchObject({ replaces: old.id, kind: 'main', standing: { state: 'awaiting' } });
    expect(clock(life, 'replyUnit', old.reply!)).toMatchObject({ status: 'waived', entries: [{ what: 'waived', why: 'assignmentReturned' }] });
    expect(clock(life, 'replyUnit', replyOf(life, 'health'))).toMatchObject({ startedOn: '2026-03-04', status: 'running' });
    expect(clock(life, 'replyDeputy')).toMatchObject({ startedOn: '2026-03-02', status: 'running', entries: [] });
    expect(life.mustNot(leaderOf('education'), 'object', { counterProposal: bodies.water }, { part: old.id, reason })).toMatchObject({ code: 'ASSIGNMENT.NOT_IN_STATE' });
  });

  it('upheld without one: waits for a successor under its own clock', () => {
    const life = assigned(registered(ruleSet('recommended')));
    const old = ofUnit(life, 'education');
    life.must(leaderOf('education'), 'object', { counterProposal: bodies.health }, { part: old.id, reason });
    life.must(people.coordinator, 'upholdObjection', {}, { part: old.id });
    expect(life.facts()).toMatchObject({ stage: 'assign', waitingFor: expect.arrayContaining([expect.objectContaining({ task: 'reassign', role: 'registrar' })]) });
    life.must(people.registrar, 'reassign', { newUnit: bodies.court }, { part: old.id, reason });
    expect(clock(life, 'reassign')).toMatchObject({ status: 'met' });
    expect(life.mustNot(people.registrar, 'reassign', { newUnit: bodies.water }, { part: old.id, reason })).toMatchObject({ code: 'ASSIGNMENT.HAS_SUCCESSOR' });
  });

  it('refused: goes back to where it stood, and no clock has stopped', () => {
    const life = accepted(assigned(registered(ruleSet('recommended'))), 'education');
    const { id } = ofUnit(life, 'education');
    life.must(leaderOf('education'), 'object', { counterProposal: bodies.health }, { part: id, reason });
    expect(life.mustNot(leaderOf('education'), 'submitReply', { text: text('r'), class: 'A' }, { part: replyOf(life, 'education') })).toMatchObject({ code: 'ASSIGNMENT.OBJECTION_OPEN' });
    life.must(people.coordinator, 'refuseObjection', {}, { part: id, reason });
    expect(ofUnit(life, 'education').standing).toMatchObject({ state: 'accepted', on: '2026-03-02' });
    expect(clock(life, 'replyUnit')?.entries).toEqual([]);
    expect(life.mustNot(leaderOf('education'), 'object', { counterProposal: bodies.health }, { part: id, reason })).toMatchObject({ code: 'ASSIGNMENT.OBJECTIONS_USED_UP' });
  });

  it('of a court is decided by the registrar: no office stands above it', () => {
    const life = assigned(registered(ruleSet('recommended')), [{ unit: bodies.court, kind: 'main' }]);
    const { id } = ofUnit(life, 'court');
    life.must(leaderOf('court'), 'object', { counterProposal: bodies.health }, { part: id, reason });
    expect(life.mustNot(people.coordinator, 'refuseObjection', {}, { part: id, reason })).toMatchObject({ kind: 'forbidden' });
    life.must(people.registrar, 'refuseObjection', {}, { part: id, reason });
  });

  it('is closed by time on the last day, whoever comes first afterwards', () => {
    const life = assigned(registered(ruleSet('recommended')));
    life.goTo(day('2026-03-16'));
    const closed = life.events.find((e) => e.type === 'ObjectionWindowClosed');
    expect(closed).toMatchObject({ day: '2026-03-11', actor: 'system', stage: 'assign', enteredAt: '2026-03-11T16:00:00.000Z' });
    life.must(clerkOf('education'), 'signFor', {}, { part: ofUnit(life, 'education').id });
  });
});

describe('extension', () => {
  it('moves both clocks to the granted day, never beyond six months from the hand-over', () => {
    const life = accepted(assigned(registered(ruleSet('recommended'))), 'education');
    const { id } = ofUnit(life, 'education');
    expect(life.mustNot(leaderOf('education'), 'requestExtension', { to: day('2026-09-03') }, { part: id, reason })).toMatchObject({ field: 'to', code: 'EXTENSION.BEYOND_CAP', params: { cap: '2026-09-02' } });
    life.must(leaderOf('education'), 'requestExtension', { to: day('2026-08-03') }, { part: id, reason });
    life.must(people.registrar, 'grantExtension', { to: day('2026-07-02') }, { part: inOrder(life.state.extensions)[0]!.id });
    expect(clock(life, 'replyUnit')).toMatchObject({ lastDay: '2026-07-02' });
    expect(clock(life, 'replyDeputy')).toMatchObject({ lastDay: '2026-07-02', startedOn: '2026-03-02' });
  });

  it('must be asked for in time', () => {
    const life = accepted(assigned(registered(ruleSet('recommended'))), 'education');
    life.goTo(day('2026-05-27'));
    expect(life.mustNot(leaderOf('education'), 'requestExtension', { to: day('2026-07-02') }, { part: ofUnit(life, 'education').id, reason })).toMatchObject({ code: 'EXTENSION.TOO_LATE', params: { lastDay: '2026-05-26' } });
  });

  it('needs nobody\'s consent under the national minimum, and not for a hard item', () => {
    const life = accepted(assigned(registered(ruleSet('national-minimum'))), 'education');
    life.must(leaderOf('education'), 'requestExtension', { to: day('2026-09-02') }, { part: ofUnit(life, 'education').id, reason });
    expect(clock(life, 'replyDeputy')).toMatchObject({ lastDay: '2026-09-02' });
    const hard = accepted(assigned(registered(ruleSet('national-minimum')), undefined, 'hard'), 'education');
    expect(hard.mustNot(leaderOf('education'), 'requestExtension', { to: day('2026-10-02') }, { part: ofUnit(hard, 'education').id, reason })).toMatchObject({ code: 'EXTENSION.CAP_REACHED' });
  });
});

describe('contacts and opinions stand before the reply', () => {
  it('a denied contact never counts, an unanswered one does after its time', () => {
    const life = accepted(assigned(registered(ruleSet('recommended'))), 'education');
    const a = ofUnit(life, 'education');
    const log = () => life.must(clerkOf('education'), 'logContact', { mode: 'telephone', stage: 'before', rank: 'handler', deputies: [life.state.lead!], note: text('n') }, { part: a.id });
    const submit = () => life.try(leaderOf('education'), 'submitReply', { text: text('r'), class: 'A' }, { part: a.reply! });
    log();
    life.must(people.lead, 'denyContact', {}, { part: inOrder(life.state.contacts)[0]!.id });
    expect(submit()).toMatchObject({ accepted: false, refusal: { code: 'REPLY.CONTACT_MISSING' } });
    log();
    expect(submit()).toMatchObject({ accepted: false });
    life.goTo(day('2026-03-17'));
    expect(inOrder(life.state.contacts).map((c) => c.standing.state)).toEqual(['denied', 'unanswered']);
    expect(submit()).toMatchObject({ accepted: true });
    // He may still speak: the silence noted by time no longer holds.
    const events = life.must(people.lead, 'denyContact', {}, { part: inOrder(life.state.contacts)[1]!.id });
    expect(events.map((e) => e.type)).toEqual(['ContactUnansweredRevised', 'ContactDenied']);
    expect(submit()).toMatchObject({ accepted: false });
  });

  it('every co-opinion is given or waived', () => {
    const life = accepted(assigned(registered(ruleSet('recommended')), [{ unit: bodies.education, kind: 'main' }, { unit: bodies.health, kind: 'co' }]), 'education', 'health');
    life.must(people.registrar, 'waiveContact', {}, { part: ofUnit(life, 'education').round, reason });
    const submit = () => life.try(leaderOf('education'), 'submitReply', { text: text('r'), class: 'A' }, { part: replyOf(life, 'education') });
    expect(submit()).toMatchObject({ accepted: false, refusal: { code: 'REPLY.OPINION_MISSING' } });
    life.must(leaderOf('health'), 'giveOpinion', { text: text('o') }, { part: ofUnit(life, 'health').opinion! });
    expect(submit()).toMatchObject({ accepted: true });
  });

  it('a promise needs owner, date and measure; the checker changes no class', () => {
    const life = accepted(assigned(registered(ruleSet('recommended'))), 'education');
    const part = replyOf(life, 'education');
    life.must(people.registrar, 'waiveContact', {}, { part: ofUnit(life, 'education').round, reason });
    expect(life.mustNot(leaderOf('education'), 'submitReply', { text: text('r'), class: 'B' }, { part })).toMatchObject({ field: 'commitments', code: 'REPLY.CLASS_NEEDS_COMMITMENT' });
    life.must(leaderOf('education'), 'submitReply', { text: text('r'), class: 'A' }, { part });
    life.must(leaderOf('education'), 'signOffReply', { docNumber: text('no'), signedBy: 'unitLeader' }, { part });
    life.must(people.checker, 'returnReply', { classHeldRight: 'B' }, { part, reason });
    expect(life.state.replies[part]?.standing).toMatchObject({ state: 'returned', by: 'checker', classHeldRight: 'B', draft: { class: { set: 'npc-practice', setVersion: 1, code: 'A' } } });
    expect(clock(life, 'replyUnit')).toMatchObject({ status: 'running', entries: [] });
  });

  it('a reply issued outside goes in with its reason although something is missing', () => {
    const life = accepted(assigned(registered(changed('recommended', { 'outside.override': true }))), 'education');
    const input = { text: text('r'), class: 'A', docNumber: text('no'), signedBy: 'mainHead', inNameOf: text('bureau'), issuedOn: life.today, file: text('file') } as const;
    const part = replyOf(life, 'education');
    expect(life.mustNot(clerkOf('education'), 'recordOutsideReply', input, { part })).toMatchObject({ field: 'reason', code: 'REPLY.OVERRIDE_NEEDS_REASON', params: { missing: 'REPLY.CONTACT_MISSING' } });
    life.must(clerkOf('education'), 'recordOutsideReply', input, { part, reason });
    expect(life.state.replies[part]?.standing).toMatchObject({ state: 'passed', signedOff: { outside: { overridden: true } } });
  });
});

describe('separate handling and several signers', () => {
  it('is replied only with every reply, each delivered to each signer', () => {
    const life = assigned(registered(ruleSet('recommended'), 'separate', people.second), [{ unit: bodies.education, kind: 'separate' }, { unit: bodies.court, kind: 'separate' }]);
    replied(life, 'education');
    expect(life.events.filter((e) => e.type === 'ReplyDelivered').map((e) => (e.data as { last: boolean }).last)).toEqual([false, true]);
    expect(life.facts().stage).toBe('assign');
    expect(clock(life, 'replyDeputy')).toMatchObject({ status: 'running' });
    replied(life, 'court');
    expect(clock(life, 'replyDeputy')).toMatchObject({ status: 'met' });
    expect(life.events.filter((e) => e.type === 'RoundReplied')).toHaveLength(1);
  });
});
