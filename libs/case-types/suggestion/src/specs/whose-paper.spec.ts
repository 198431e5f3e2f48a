import { grantsOf, type PartId } from '@huiying/engine';
import { inOrder } from '../state';
import { suggestion } from '../suggestion';
import { deputies, handlerOf, leaderOf, people, text, type Life } from '../testing';
import { changed, ruleSet } from './rule-sets';
import { accepted, assigned, ofUnit, ratingOf, registered, replied } from './walk';

const reason = text('reason');
const paper = { entry: 'paper' as const };
const MISSING = { kind: 'input', field: 'onBehalfOf', code: 'ENTRY.FOR_WHOM_MISSING' };
const NOT_THE_ONE = { kind: 'input', field: 'onBehalfOf', code: 'PERSON.NOT_THE_ONE' };
const withTwo = (name: string, rules = ruleSet('recommended')): Life => registered(rules, name, people.second);

/** The unit spoke with both signers. */
function spokenWithBoth(): { readonly life: Life; readonly part: PartId } {
  const life = accepted(assigned(withTwo('contact')), 'education');
  const both = { mode: 'visit', stage: 'during', rank: 'handler', deputies: [deputies.lead, deputies.second], note: text('note') } as const;
  life.must(handlerOf('education'), 'logContact', both, { part: ofUnit(life, 'education').id });
  return { life, part: inOrder(life.state.contacts)[0]!.id };
}

describe('what is entered from paper is somebody\'s own word', () => {
  it('of two who were spoken with the entry must say whose', () => {
    const { life, part } = spokenWithBoth();
    expect(life.mustNot(people.registrar, 'confirmContact', {}, { ...paper, part })).toMatchObject(MISSING);
    expect(life.mustNot(people.registrar, 'denyContact', {}, { ...paper, part })).toMatchObject(MISSING);
    expect(life.mustNot(people.registrar, 'confirmContact', {}, { ...paper, part, onBehalfOf: deputies.third })).toMatchObject(NOT_THE_ONE);
    expect(life.actions(people.registrar).find((a) => a.command === 'confirmContact')?.paperOf).toEqual([deputies.lead, deputies.second]);
    const [event] = life.must(people.registrar, 'confirmContact', {}, { ...paper, part, onBehalfOf: deputies.second });
    expect(event).toMatchObject({ type: 'ContactConfirmed', onBehalfOf: deputies.second, data: { by: deputies.second } });
  });

  it('of several signers it must say who waives the contact; a single one goes without saying', () => {
    const two = assigned(withTwo('waiver'));
    const { round } = ofUnit(two, 'education');
    expect(two.mustNot(people.registrar, 'waiveContact', {}, { ...paper, part: round })).toMatchObject(MISSING);
    // On screen the committee waives it itself and says why.
    expect(two.try(people.registrar, 'waiveContact', {}, { part: round, reason })).toMatchObject({ accepted: true, events: [expect.objectContaining({ onBehalfOf: null, data: expect.objectContaining({ by: 'registrar' }) })] });
    const one = assigned(registered(ruleSet('recommended')));
    const [event] = one.must(people.registrar, 'waiveContact', {}, { ...paper, part: ofUnit(one, 'education').round });
    expect(event).toMatchObject({ type: 'ContactWaived', onBehalfOf: deputies.lead, data: { by: 'deputy' } });
  });

  it('no deputy\'s paper waives a contact where deputies do not', () => {
    const life = assigned(registered(changed('recommended', { 'contact.waivers': ['registrar'] })));
    const part = ofUnit(life, 'education').round;
    expect(life.actions(people.registrar).find((a) => a.command === 'waiveContact')).toMatchObject({ entries: ['screen'], paperOf: null });
    expect(life.mustNot(people.registrar, 'waiveContact', {}, { ...paper, part, reason })).toMatchObject({ field: 'entry', code: 'ENTRY.NOT_FROM_PAPER' });
  });

  it('of a part that is one person\'s the event names him, whether or not the entry did', () => {
    const life = replied(assigned(withTwo('own', changed('recommended', { 'rating.secondPerson': false }))), 'education');
    life.runProcess();
    const marks = { marks: { attitude: 'satisfied', result: 'satisfied' }, ownView: 'solved', source: text('form'), way: 'toCommittee' } as const;
    const consent = inOrder(life.state.consents).find((c) => c.signer === deputies.second)!.id;
    expect(life.must(people.registrar, 'enterRating', marks, { ...paper, part: ratingOf(life, 'education') })[0]).toMatchObject({ type: 'RatingGiven', onBehalfOf: deputies.lead });
    expect(life.must(people.registrar, 'answerConsent', { text: true, name: true, rating: true }, { ...paper, part: consent })[0]).toMatchObject({ onBehalfOf: deputies.second });
    expect(life.mustNot(people.registrar, 'answerConsent', { text: false, name: true, rating: true }, { ...paper, part: consent, onBehalfOf: deputies.lead })).toMatchObject(NOT_THE_ONE);
    const leaving = inOrder(withTwo('leaving').state.signatures).find((s) => s.signer === deputies.second)!.id;
    expect(withTwo('leaving').must(people.registrar, 'withdrawSignature', {}, { ...paper, part: leaving, reason })[0]).toMatchObject({ type: 'SignatureWithdrawn', onBehalfOf: deputies.second });
  });

  it('every row that the committee enters from a deputy\'s paper knows whose it can be', () => {
    const fromPaper = suggestion.table.filter((row) => grantsOf(row, ruleSet('recommended')).some((g) => g.onlyOnPaper && !suggestion.handlingRoles.includes(g.role)));
    // A unit's paper is the body's, and the lead of a new suggestion is only being named.
    expect(fromPaper.filter((row) => row.paperOf === undefined).map((row) => row.name)).toEqual(['open', 'signFor', 'object', 'deliverReply']);
    expect(fromPaper.length).toBeGreaterThan(10);
    const life = assigned(registered(ruleSet('recommended')));
    expect(life.must(people.registrar, 'signFor', {}, { ...paper, part: ofUnit(life, 'education').id })[0]).toMatchObject({ onBehalfOf: null });
    expect(life.actions(leaderOf('education')).every((a) => a.paperOf === null)).toBe(true);
  });
});
