import { inOrder } from '../state';
import { leaderOf, people, text } from '../testing';
import { changed, ruleSet } from './rule-sets';
import { assigned, ofUnit, registered, replied } from './walk';

const proposed = (scope: 'full' | 'none' = 'full', rules = ruleSet('recommended')) => {
  const life = replied(assigned(registered(rules, 'publication', people.second)), 'education');
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

  it('has the signers asked by the process as soon as anything may be published, and by nobody else', () => {
    const life = replied(assigned(registered(ruleSet('recommended'))), 'education');
    const part = ofUnit(life, 'education').publication!;
    expect(life.facts().owed).toContainEqual(expect.objectContaining({ command: 'askConsent', part }));
    expect(life.mustNot(people.registrar, 'askConsent', {}, { part })).toMatchObject({ kind: 'forbidden', code: 'PERMISSION.NOT_YOURS' });
    expect(life.actions(people.registrar).map((a) => a.command)).not.toContain('askConsent');
  });

  it('withholds with a ground of the law, by another person than the proposer', () => {
    const { life, part } = proposed('none');
    const both = { ...leaderOf('education'), roles: [...leaderOf('education').roles, ...people.registrar.roles] };
    expect(life.mustNot(both, 'withholdPublication', { ground: 'personalPrivacy' }, { part })).toMatchObject({ code: 'PROPOSAL.SAME_PERSON' });
    expect(life.mustNot(people.registrar, 'releasePublication', { scope: 'title', ...review }, { part })).toMatchObject({ code: 'PUBLICATION.PROPOSED_AS_NONE' });
    life.must(people.registrar, 'withholdPublication', { ground: 'personalPrivacy' }, { part });
    expect(life.state.publications[part]?.standing).toMatchObject({ state: 'withheld', ground: 'personalPrivacy' });
  });

  // A refusal is told apart from silence, and never opens what silence keeps shut.
  it.each([
    ['nothing', 'none', 'none'], ['titleOnly', 'title', 'title'], ['textWithoutName', 'title', 'full'],
  ] as const)('where silence leaves %s, a refusal leaves %s at most, silence %s', (withoutAnswer, onRefusal, onSilence) => {
    const widestOf = (answer: boolean | null): string => {
      const { life, part, consents } = proposed('full', changed('recommended', { 'publication.withoutAnswer': withoutAnswer }));
      life.must(people.second, 'answerConsent', { text: true, name: true, rating: true }, { part: consents.find((c) => c.signer !== life.state.lead)!.id });
      if (answer !== null) life.must(people.lead, 'answerConsent', { text: answer, name: answer, rating: answer }, { part: consents.find((c) => c.signer === life.state.lead)!.id });
      const accepted = (['full', 'title'] as const).find((scope) => life.try(people.registrar, 'releasePublication', { scope, ...review }, { part }).accepted);
      if (accepted !== undefined) return accepted;
      const code = answer === null ? 'PUBLICATION.CONSENT_MISSING' : 'PUBLICATION.CONSENT_REFUSED';
      expect(life.mustNot(people.registrar, 'releasePublication', { scope: 'title', ...review }, { part })).toMatchObject({ kind: 'notNow', code, unlockBy: ['deputy'] });
      life.must(people.registrar, 'withholdPublication', { ground: 'deputyWish' }, { part });
      return 'none';
    };
    expect([widestOf(false), widestOf(null), widestOf(true)]).toEqual([onRefusal, onSilence, 'full']);
  });
});
