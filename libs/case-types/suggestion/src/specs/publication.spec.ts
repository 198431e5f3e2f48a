import { inOrder } from '../state';
import { leaderOf, people, text } from '../testing';
import { ruleSet } from './rule-sets';
import { assigned, ofUnit, registered, replied } from './walk';

const proposed = (scope: 'full' | 'none' = 'full') => {
  const life = replied(assigned(registered(ruleSet('recommended'), 'publication', people.second)), 'education');
  life.runProcess();
  const part = ofUnit(life, 'education').publication!;
  life.must(leaderOf('education'), 'proposePublication', { scope, ...(scope === 'none' ? { ground: 'personalPrivacy' } : {}) }, { part });
  return { life, part, consents: inOrder(life.state.consents) };
};
const review = { secrecyReview: text('reviewed') };

describe('publication', () => {
  it('asks each signer apart for text, name and rating', () => {
    const { life, part, consents } = proposed();
    expect(consents).toHaveLength(2);
    expect(life.tasks().filter((t) => t.command === 'answerConsent')).toHaveLength(2);
    const [leads, seconds] = [consents.find((c) => c.signer === life.state.lead)!, consents.find((c) => c.signer !== life.state.lead)!];
    life.must(people.lead, 'answerConsent', { text: true, name: true, rating: true }, { part: leads.id });
    expect(life.mustNot(people.lead, 'answerConsent', { text: true, name: true, rating: true }, { part: seconds.id })).toMatchObject({ kind: 'forbidden' });
    // Without the second answer only the title may go out under this rule set.
    expect(life.mustNot(people.registrar, 'releasePublication', { scope: 'full', ...review }, { part })).toMatchObject({ field: 'scope', code: 'PUBLICATION.SCOPE_TOO_WIDE', params: { widest: 'title' } });
    life.must(people.second, 'answerConsent', { text: true, name: false, rating: false }, { part: seconds.id });
    life.must(people.registrar, 'releasePublication', { scope: 'full', ...review }, { part });
    expect(life.state.publications[part]?.standing).toMatchObject({ state: 'released', scope: 'full', names: [leads.signature], rating: false });
    expect(Object.values(life.state.deadlines).find((d) => d.kind === 'publication')).toMatchObject({ status: 'met' });
    expect(life.facts().beside).toEqual(['supervise']);
    expect(life.mustNot(people.second, 'answerConsent', { text: false, name: false, rating: false }, { part: seconds.id })).toMatchObject({ code: 'PUBLICATION.SETTLED' });
  });

  it('withholds with a ground of the law, by another person than the proposer', () => {
    const { life, part } = proposed('none');
    const both = { ...leaderOf('education'), roles: [...leaderOf('education').roles, ...people.registrar.roles] };
    expect(life.mustNot(both, 'withholdPublication', { ground: 'personalPrivacy' }, { part })).toMatchObject({ code: 'PROPOSAL.SAME_PERSON' });
    expect(life.mustNot(people.registrar, 'releasePublication', { scope: 'title', ...review }, { part })).toMatchObject({ code: 'PUBLICATION.PROPOSED_AS_NONE' });
    life.must(people.registrar, 'withholdPublication', { ground: 'personalPrivacy' }, { part });
    expect(life.state.publications[part]?.standing).toMatchObject({ state: 'withheld', ground: 'personalPrivacy' });
  });
});
