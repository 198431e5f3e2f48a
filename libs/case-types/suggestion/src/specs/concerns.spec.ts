import { casePart, day, type PartId } from '@huiying/engine';
import { concerns } from '../concerns';
import { partsOf, type PartKind } from '../parts';
import { suggestion } from '../suggestion';
import { inOrder, type Part, type Parts } from '../state';
import { bodies, leaderOf, people, text, type Life, type UnitName } from '../testing';
import { ruleSet } from './rule-sets';
import { accepted, assigned, contacted, givenBack, ofUnit, rated, registered, replied, replyOf, windowEnded } from './walk';

const rules = ruleSet('recommended');

/** Ids of the parts of that kind which a form about this one is about. */
function seen(life: Life, kind: PartKind, id: PartId, other: PartKind): readonly PartId[] {
  const part = partsOf(life.state, kind).find((p) => p.id === id);
  if (part === undefined) throw new Error(`no ${kind} ${id}`);
  return concerns(life.state, part, other).map((p) => p.id);
}

const allOf = (life: Life, kind: PartKind): readonly PartId[] => partsOf(life.state, kind).map((p) => p.id);
const ofReply = (parts: Parts<Part & { readonly reply: PartId | null }>, reply: PartId): readonly PartId[] =>
  inOrder(parts).filter((p) => p.reply === reply).map((p) => p.id);

/** Two units that answer apart, both to a lead and a co-signer; the first one's answer is handled a second time. */
function twoRounds(): Life {
  const life = assigned(registered(rules, 'two units', people.second), [{ unit: bodies.education, kind: 'separate' }, { unit: bodies.health, kind: 'separate' }]);
  for (const unit of ['education', 'health'] as const) replied(life, unit, { class: 'B' });
  rated(life, 'education', 'notSatisfied');
  rated(life, 'health', 'satisfied');
  windowEnded(life, 'education');
  windowEnded(life, 'health');
  const [first] = inOrder(life.state.rounds);
  life.must(people.registrar, 'openSecondHandling', { requiredChanges: [text('change')] }, { part: first!.id });
  replied(life, 'education', { class: 'B' });
  rated(life, 'education', 'satisfied');
  life.must(leaderOf('health'), 'explainCommitment', { report: text('report') }, { part: ofReply(life.state.commitments, replyOf(life, 'health'))[0]! });
  return life;
}

describe('what a form is about', () => {
  it('is looked at anew for every row that is about more than the part that it moves', () => {
    const rows = suggestion.table.filter((r) => r.touches.some((kind) => kind !== r.part));
    expect(rows.map((r) => `${r.part}: ${r.name} ${r.touches.filter((kind) => kind !== r.part).join(' ')}`)).toEqual([
      'signature: confirmCosigning case', 'case: submit signature', 'assignment: reassign reply', 'extension: grantExtension assignment',
      'reply: submitReply opinion contact', 'reply: signOffReply opinion contact', 'reply: recordOutsideReply opinion contact',
      'ratingWindow: requestRating reply', 'ratingWindow: endRatingWindow rating reply', 'ratingWindow: closeRatingWindow rating reply', 'rating: openEarly reply',
      'nextStep: openSecondHandling round rating', 'nextStep: declineSecondHandling round rating', 'coordination: openCoordination round', 'coordination: concludeCoordination round',
      'publication: releasePublication consent', 'case: close round rating commitment publication', 'case: reopen round',
    ]);
  });

  describe('in a life of two units and two rounds', () => {
    const life = twoRounds();
    const { state } = life;
    const [first, second] = inOrder(state.rounds).map((r) => r.id) as [PartId, PartId];
    const [one, other, again] = inOrder(state.replies).map((r) => r.id) as [PartId, PartId, PartId];

    it('a reply is about the contacts of its own assignment alone', () => {
      for (const reply of [one, other, again]) {
        const own = inOrder(state.contacts).filter((c) => c.assignment === state.replies[reply]?.assignment).map((c) => c.id);
        expect(own).toHaveLength(1);
        expect(seen(life, 'reply', reply, 'contact')).toEqual(own);
      }
    });

    it('the case is about everything, and each part about the case', () => {
      const whole = casePart(state.caseId);
      for (const kind of ['signature', 'round', 'reply', 'rating', 'commitment', 'publication'] as const) {
        expect(allOf(life, kind).length).toBeGreaterThan(1);
        expect([kind, seen(life, 'case', whole, kind)]).toEqual([kind, allOf(life, kind)]);
        for (const id of allOf(life, kind)) expect(seen(life, kind, id, 'case')).toEqual([whole]);
      }
    });

    it('the next step and the coordination of a round are about that round and its ratings', () => {
      for (const kind of ['nextStep', 'coordination'] as const) {
        expect(seen(life, kind, first, 'round')).toEqual([first]);
        expect(seen(life, kind, first, 'rating')).toEqual([...ofReply(state.ratings, one), ...ofReply(state.ratings, other)]);
        expect(seen(life, kind, second, 'rating')).toEqual(ofReply(state.ratings, again));
      }
    });

    it('a window, a rating and a reassignment are about their own reply, and the window about its own forms', () => {
      for (const reply of [one, other, again]) {
        expect(seen(life, 'ratingWindow', reply, 'reply')).toEqual([reply]);
        expect(ofReply(state.ratings, reply)).toHaveLength(1);
        expect(seen(life, 'ratingWindow', reply, 'rating')).toEqual(ofReply(state.ratings, reply));
        for (const rating of ofReply(state.ratings, reply)) expect(seen(life, 'rating', rating, 'reply')).toEqual([reply]);
        expect(seen(life, 'assignment', state.replies[reply]!.assignment, 'reply')).toEqual([reply]);
      }
    });

    it('a release is about what the signers say of this publication', () => {
      const [publication] = ofReply(state.publications, one);
      const consents = inOrder(state.consents).filter((c) => c.publication === publication).map((c) => c.id);
      expect(consents).toHaveLength(2);
      expect(state.consents).not.toEqual(Object.fromEntries(consents.map((id) => [id, state.consents[id]])));
      expect(seen(life, 'publication', publication!, 'consent')).toEqual(consents);
    });

    it('what waits for a second person is about the part that the first one meant', () => {
      const [proposal] = inOrder(state.proposals);
      expect(seen(life, 'proposal', proposal!.id, 'commitment')).toEqual([proposal!.on]);
      expect(seen(life, 'proposal', proposal!.id, 'reply')).toEqual([other]);
    });
  });

  describe('where one unit answers with the help of another', () => {
    const helped = (name: string) => accepted(assigned(registered(rules, name), [{ unit: bodies.education, kind: 'main' }, { unit: bodies.health, kind: 'co' }]), 'education', 'health');
    const opinionOf = (life: Life, unit: UnitName) => ofUnit(life, unit).opinion!;

    it('the reply is about the opinion of the helper, given back or not', () => {
      const life = helped('helped');
      const before = opinionOf(life, 'health');
      expect(seen(life, 'reply', replyOf(life, 'education'), 'opinion')).toEqual([before]);
      givenBack(life, 'health', bodies.transport);
      expect(seen(life, 'reply', replyOf(life, 'education'), 'opinion')).toEqual([before, opinionOf(life, 'transport')]);
    });

    it('a reply is about the opinions of its own round alone', () => {
      const life = helped('helped twice');
      life.must(leaderOf('health'), 'giveOpinion', { text: text('opinion') }, { part: opinionOf(life, 'health') });
      const first = replyOf(life, 'education');
      const [opinion] = seen(life, 'reply', first, 'opinion');
      replied(life, 'education');
      rated(life, 'education', 'notSatisfied');
      windowEnded(life, 'education');
      life.must(people.registrar, 'openSecondHandling', { requiredChanges: [text('change')] }, { part: inOrder(life.state.rounds)[0]!.id });
      expect(replyOf(life, 'education')).not.toBe(first);
      expect(seen(life, 'reply', replyOf(life, 'education'), 'opinion')).toEqual([]);
      expect(seen(life, 'reply', first, 'opinion')).toEqual([opinion]);
    });

    it('an extension is about the assignment that it prolongs', () => {
      const life = contacted(helped('longer'), 'education');
      const { id } = ofUnit(life, 'education');
      life.must(leaderOf('education'), 'requestExtension', { to: day('2026-07-03') }, { part: id, reason: text('why') });
      const [extension] = allOf(life, 'extension');
      expect(seen(life, 'extension', extension!, 'assignment')).toEqual([id]);
      expect(seen(life, 'extension', extension!, 'contact')).toEqual(allOf(life, 'contact'));
    });
  });
});
