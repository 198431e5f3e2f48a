import { isClosed, isFulfilled, isReplied, isSatisfied } from '../facts4';
import { inOrder } from '../state';
import type { SuggestionRules } from '../rules';
import { bodies, leaderOf, people, text, type Life, type UnitName } from '../testing';
import { assigned, rated, registered, replied, windowEnded } from './walk';
import { ruleSet } from './rule-sets';

type Facts = `${'R' | '-'}${'C' | '-'}${'F' | '-'}${'S' | '-'}`;
const factsOf = ({ state, rules }: Life): Facts =>
  `${isReplied(state) ? 'R' : '-'}${isClosed(state) ? 'C' : '-'}${isFulfilled(state) ? 'F' : '-'}${isSatisfied(state, rules) ? 'S' : '-'}`;

const two = [{ unit: bodies.education, kind: 'separate' }, { unit: bodies.court, kind: 'separate' }] as const;
const one = [{ unit: bodies.education, kind: 'main' }] as const;

/** Lives to one of the combinations by commands alone: what is not asked for is left out or answered otherwise. */
function reach(rules: SuggestionRules, facts: Facts): Life {
  const [isRepliedWanted, isClosedWanted, isFulfilledWanted, isSatisfiedWanted] = [...facts].map((f) => f !== '-') as [boolean, boolean, boolean, boolean];
  const life = assigned(registered(rules, facts), isRepliedWanted ? one : two);
  const needsReply = isRepliedWanted || isFulfilledWanted || isSatisfiedWanted;
  if (needsReply) {
    replied(life, 'education', isFulfilledWanted ? { class: 'B', promise: true } : {});
    if (isFulfilledWanted) fulfil(life);
    if (rules['rating.enabled'].value && (isSatisfiedWanted || isClosedWanted)) rate(life, 'education', isSatisfiedWanted);
  }
  if (isClosedWanted) life.must(people.registrar, 'close', {});
  return life;
}

function fulfil(life: Life): void {
  for (const { id } of inOrder(life.state.commitments)) {
    life.must(leaderOf('education'), 'requestCrossOff', { evidence: text('evidence') }, { part: id });
    life.must(people.registrar, 'verifyCommitment', {}, { part: id });
  }
}

function rate(life: Life, unit: UnitName, satisfied: boolean): void {
  windowEnded(rated(life, unit, satisfied ? 'satisfied' : 'notSatisfied'), unit);
  const [round] = inOrder(life.state.rounds);
  if (!satisfied) life.must(people.registrar, 'declineSecondHandling', {}, { part: round!.id, reason: text('reason') });
}

const all = ['----', '---S', '--F-', '--FS', '-C--', '-C-S', '-CF-', '-CFS', 'R---', 'R--S', 'R-F-', 'R-FS', 'RC--', 'RC-S', 'RCF-', 'RCFS'] as const satisfies readonly Facts[];
/** Closing needs a reply to everything: no rule set can waive that. */
const closedUnreplied = (facts: Facts): boolean => facts.startsWith('-C');

describe('replied, closed, fulfilled and satisfied are four separate facts', () => {
  it.each(all.filter((f) => !closedUnreplied(f)))('recommended reaches %s', (facts) => {
    expect(factsOf(reach(ruleSet('recommended'), facts))).toBe(facts);
  });

  it.each(all.filter((f) => !closedUnreplied(f) && !f.endsWith('S')))('the national minimum reaches %s', (facts) => {
    expect(factsOf(reach(ruleSet('national-minimum'), facts))).toBe(facts);
  });

  it.each(['recommended', 'national-minimum'] as const)('nothing closes without a reply under %s', (name) => {
    const life = assigned(registered(ruleSet(name)), two);
    replied(life, 'education');
    expect(life.mustNot(people.registrar, 'close', {})).toMatchObject({ kind: 'notNow', code: 'CASE.REPLY_OWED' });
  });

  it('nobody is satisfied or dissatisfied where nothing is rated', () => {
    const life = replied(assigned(registered(ruleSet('national-minimum'))), 'education');
    expect(life.actions(people.lead).map((a) => a.command)).not.toContain('rate');
    expect(isSatisfied(life.state, life.rules)).toBe(false);
  });
});
