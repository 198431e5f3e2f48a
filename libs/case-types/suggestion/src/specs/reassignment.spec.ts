import { day } from '@huiying/engine';
import { isReplied } from '../four-facts';
import { inOrder } from '../state';
import { bodies, leaderOf, type Life, people, text } from '../testing';
import type { ProposedUnit } from '../inputs';
import { changed, ruleSet } from './rule-sets';
import { accepted, assigned, givenBack, ofUnit, rated, registered, replied, submitted, replyOf, windowEnded } from './walk';

const reason = text('reason');
const separate = [{ unit: bodies.education, kind: 'separate' }, { unit: bodies.court, kind: 'separate' }] as const;
const standings = (life: Life) => inOrder(life.state.rounds).map((r) => r.standing.state);

describe('a separate unit that gave the case back while another replied', () => {
  const oneLeft = (): { readonly life: Life; readonly returned: ReturnType<typeof ofUnit> } => {
    const life = replied(assigned(registered(ruleSet('recommended')), separate), 'education');
    const returned = ofUnit(life, 'court');
    givenBack(life, 'court');
    return { life, returned };
  };

  it('keeps the round running until its successor has replied and was rated too', () => {
    const { life, returned } = oneLeft();
    windowEnded(rated(life, 'education', 'satisfied'), 'education');
    expect(standings(life)).toEqual(['running']);
    expect(life.tasks().map((t) => t.command)).toContain('reassign');
    life.must(people.registrar, 'reassign', { newUnit: bodies.health }, { part: returned.id, reason });
    windowEnded(rated(replied(life, 'health'), 'health', 'satisfied'), 'health');
    expect(standings(life)).toEqual(['settled']);
    life.must(people.registrar, 'close', {});
  });

  it('leaves the case unreplied until the successor has delivered', () => {
    const { life, returned } = oneLeft();
    expect(isReplied(life.state)).toBe(false);
    life.must(people.registrar, 'reassign', { newUnit: bodies.health }, { part: returned.id, reason });
    expect(isReplied(life.state)).toBe(false);
    replied(life, 'health');
    expect(isReplied(life.state)).toBe(true);
  });

  it('is given on from the day on which it came back, not before', () => {
    const life = assigned(registered(ruleSet('recommended')));
    const { id: part } = ofUnit(life, 'education');
    life.goTo(day('2026-03-10'));
    givenBack(life, 'education');
    life.goTo(day('2026-03-25'));
    expect(life.mustNot(people.registrar, 'reassign', { newUnit: bodies.health }, { part, reason, day: day('2026-03-09') })).toMatchObject({ field: 'day', code: 'DAY.BEFORE_ITS_CAUSE', params: { earliest: '2026-03-10' } });
    life.must(people.registrar, 'reassign', { newUnit: bodies.health }, { part, reason, day: day('2026-03-10') });
  });
});

describe('an office that gives work on', () => {
  const REFUSED = { kind: 'input', field: 'newUnit', code: 'ASSIGNMENT.UNIT_OF_ANOTHER_OFFICE' };
  const objected = (units: readonly ProposedUnit[], unit: 'education' | 'propaganda' | 'health'): { readonly life: Life; readonly part: ReturnType<typeof ofUnit>['id'] } => {
    const life = assigned(registered(ruleSet('recommended')), units);
    const { id: part } = ofUnit(life, unit);
    life.must(leaderOf(unit), 'object', { counterProposal: bodies.water }, { part, reason });
    return { life, part };
  };
  const mainOf = (unit: ProposedUnit['unit'], kind: ProposedUnit['kind'] = 'main') => [{ unit, kind }] as const;

  it.each([
    ['a party organ', people.coordinator, 'education', bodies.propaganda], ['a court', people.coordinator, 'education', bodies.court],
    ['itself', people.coordinator, 'education', bodies.governmentOffice], ['a department of the other office', people.partyCoordinator, 'propaganda', bodies.education],
  ] as const)('names no unit that is not its own: %s', (_, office, unit, newUnit) => {
    for (const kind of ['main', 'separate'] as const) {
      const { life, part } = objected(mainOf(bodies[unit], kind), unit);
      expect(life.mustNot(office, 'upholdObjection', { newUnit }, { part, reason })).toMatchObject(REFUSED);
      // The way on: back without a name, and the committee finds the successor.
      life.must(office, 'upholdObjection', {}, { part, reason });
      expect(life.mustNot(office, 'reassign', { newUnit }, { part, reason })).toMatchObject(REFUSED);
      life.must(people.registrar, 'reassign', { newUnit }, { part, reason });
      expect(inOrder(life.state.assignments).map((a) => [a.unit, a.kind, a.standing.state])).toEqual([[bodies[unit], kind, 'returned'], [newUnit, kind, 'awaiting']]);
    }
  });

  it('names one of its own', () => {
    const { life, part } = objected(mainOf(bodies.propaganda), 'propaganda');
    life.must(people.partyCoordinator, 'upholdObjection', { newUnit: bodies.organization }, { part, reason });
    expect(ofUnit(life, 'organization').replaces).toBe(part);
  });

  it('names any co-handler: the opinion goes into a reply of its own unit', () => {
    const { life, part } = objected([...mainOf(bodies.education), { unit: bodies.health, kind: 'co' }], 'health');
    life.must(people.coordinator, 'upholdObjection', { newUnit: bodies.court }, { part, reason });
    expect(ofUnit(life, 'court')).toMatchObject({ kind: 'co', replaces: part });
  });
});

describe('a unit that objects', () => {
  it('signs off nothing until that is decided', () => {
    const life = submitted(assigned(registered(ruleSet('recommended'))), 'education');
    const { id: part } = ofUnit(life, 'education');
    const signOff = () => life.give(leaderOf('education'), 'signOffReply', { docNumber: text('no'), signedBy: 'mainHead' }, { part: replyOf(life, 'education') });
    life.must(leaderOf('education'), 'object', { counterProposal: bodies.water }, { part, reason });
    expect(signOff()).toMatchObject({ accepted: false, refusal: { code: 'ASSIGNMENT.OBJECTION_OPEN', unlockBy: ['coordinator', 'registrar'] } });
    life.must(people.coordinator, 'refuseObjection', {}, { part, reason });
    expect(signOff()).toMatchObject({ accepted: true });
  });
});

describe('a co-handler that comes after the draft', () => {
  const together = [{ unit: bodies.education, kind: 'main' }, { unit: bodies.health, kind: 'co' }] as const;
  const opined = (life: Life, unit: 'health' | 'transport'): Life => {
    accepted(life, unit);
    life.must(leaderOf(unit), 'giveOpinion', { text: text('our part') }, { part: inOrder(life.state.opinions).find((o) => o.assignment === ofUnit(life, unit).id)!.id });
    return life;
  };
  const drafted = (): Life => submitted(opined(assigned(registered(ruleSet('recommended')), together), 'health'), 'education');
  const signOff = (life: Life) => life.give(leaderOf('education'), 'signOffReply', { docNumber: text('no'), signedBy: 'mainHead' }, { part: replyOf(life, 'education') });
  const replaced = (life: Life): Life => {
    life.must(people.registrar, 'reassign', { newUnit: bodies.transport }, { part: ofUnit(life, 'health').id, reason });
    return life;
  };

  it('has its say before the reply is signed', () => {
    const life = replaced(drafted());
    expect(signOff(life)).toMatchObject({ accepted: false, refusal: { kind: 'notNow', code: 'REPLY.OPINION_MISSING', params: { open: 1 } } });
    expect(life.tasks().map((t) => t.command)).toEqual(expect.arrayContaining(['signFor']));
    expect(signOff(opined(life, 'transport'))).toMatchObject({ accepted: true });
  });

  it('is waited for no longer once its opinion is waived', () => {
    const life = replaced(drafted());
    life.must(people.coordinator, 'waiveOpinion', {}, { part: inOrder(life.state.opinions).find((o) => o.standing.state === 'due')!.id, reason });
    expect(signOff(life)).toMatchObject({ accepted: true });
  });

  it('comes no more once the reply is signed: nobody is changed then, nor gives the case back', () => {
    const life = drafted();
    const { id: part } = ofUnit(life, 'health');
    signOff(life);
    const signed = { kind: 'notNow', code: 'ASSIGNMENT.REPLY_SIGNED' };
    expect(life.mustNot(people.registrar, 'reassign', { newUnit: bodies.transport }, { part, reason })).toMatchObject(signed);
    expect(life.mustNot(leaderOf('health'), 'object', { counterProposal: bodies.water }, { part, reason })).toMatchObject(signed);
  });

  it('that objected before the signature may go, and nobody comes in its place', () => {
    const life = drafted();
    const { id: part } = ofUnit(life, 'health');
    life.must(leaderOf('health'), 'object', { counterProposal: bodies.water }, { part, reason });
    signOff(life);
    expect(life.mustNot(people.coordinator, 'upholdObjection', { newUnit: bodies.water }, { part, reason })).toMatchObject({ kind: 'input', field: 'newUnit', code: 'ASSIGNMENT.REPLY_SIGNED' });
    life.must(people.coordinator, 'upholdObjection', {}, { part, reason });
    expect(inOrder(life.state.assignments).map((a) => [a.unit, a.standing.state])).toEqual([[bodies.education, 'accepted'], [bodies.health, 'returned']]);
  });
});

describe('a successor in a second handling', () => {
  it('takes the month over that the deputy was promised when the round opened', () => {
    const life = windowEnded(rated(replied(assigned(registered(ruleSet('recommended'))), 'education'), 'education', 'notSatisfied'), 'education');
    life.must(people.registrar, 'openSecondHandling', { requiredChanges: [text('more')] }, { part: inOrder(life.state.rounds)[0]!.id });
    life.goTo(day('2026-03-31'));
    life.must(people.registrar, 'reassign', { newUnit: bodies.health }, { part: ofUnit(life, 'education').id, reason });
    expect(Object.values(life.state.deadlines).filter((d) => d.kind === 'replyRound').map((d) => [d.status, d.startedOn, d.lastDay])).toEqual([
      ['waived', '2026-03-02', '2026-04-02'], ['running', '2026-03-02', '2026-04-02'],
    ]);
  });
});

describe('an office that divides work', () => {
  it('proposes as main or separate only what it coordinates; co-handlers may be anybody', () => {
    const life = registered(ruleSet('recommended'));
    const propose = (office: typeof people.coordinator, unit: typeof bodies.court, co?: typeof bodies.court) =>
      life.try(office, 'preAssign', { units: [{ unit, kind: 'main' }, ...(co === undefined ? [] : [{ unit: co, kind: 'co' as const }])] });
    const refused = { accepted: false, refusal: { field: 'units', code: 'ASSIGNMENT.UNIT_OF_ANOTHER_OFFICE' } };
    expect(propose(people.partyCoordinator, bodies.education)).toMatchObject(refused);
    expect(propose(people.coordinator, bodies.court)).toMatchObject(refused);
    expect(propose(people.coordinator, bodies.education, bodies.propaganda)).toMatchObject({ accepted: true });
    expect(propose(people.partyCoordinator, bodies.propaganda)).toMatchObject({ accepted: true });
    expect(propose(people.registrar as never, bodies.court, bodies.education)).toMatchObject({ accepted: true });
  });
});

describe('a second handling that opens by itself', () => {
  it('is decided by a person where the unit handles another reply anew already', () => {
    const life = accepted(assigned(registered(changed('zhejiang-reference', {})), separate), 'education', 'court');
    for (const unit of ['education', 'court'] as const) {
      replied(life, unit);
      life.must(people.registrar, 'requestRating', {}, { part: replyOf(life, unit) });
    }
    const courts = replyOf(life, 'court');
    for (const unit of ['education', 'court'] as const) rated(life, unit, 'notSatisfied');
    const educations = inOrder(life.state.ratings).find((r) => r.reply === replyOf(life, 'education'))!;
    life.must(people.registrar, 'openEarly', { requiredChanges: [text('more')], units: [{ reply: educations.reply, unit: bodies.court }] }, { part: educations.id, reason });
    const events = life.must(people.registrar, 'endRatingWindow', {}, { part: courts });
    expect(events.find((e) => e.type === 'RatingWindowClosed')).toMatchObject({ data: { next: 'decision' } });
    expect(inOrder(life.state.assignments).filter((a) => a.roundNo === 2 && a.unit === bodies.court)).toHaveLength(1);
    expect(life.tasks().map((t) => t.command)).toContain('openSecondHandling');
  });
});
