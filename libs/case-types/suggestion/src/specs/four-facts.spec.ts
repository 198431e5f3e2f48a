import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '@huiying/engine';
import { dueIn } from '../parts';
import { fulfilmentOf, isClosed, isFulfilled, isReplied, isSatisfied } from '../four-facts';
import { runningPublications } from '../publication-duty';
import { roundsOf } from '../select';
import { inOrder } from '../state';
import { bodies, handlerOf, leaderOf, people, text, type Life, type UnitName } from '../testing';
import { accepted, assigned, givenBack, ofUnit, rated, registered, replied, replyOf, windowEnded } from './walk';
import { changed, ruleSet, type RuleSetName } from './rule-sets';

type Facts = `${'R' | '-'}${'C' | '-'}${'F' | '-'}${'S' | '-'}`;
/** Replied, closed, fulfilled, satisfied. */
const factsOf = ({ state, rules }: Life): Facts =>
  `${isReplied(state) ? 'R' : '-'}${isClosed(state) ? 'C' : '-'}${isFulfilled(state) ? 'F' : '-'}${isSatisfied(state, rules) ? 'S' : '-'}`;

const ALL = ['----', '---S', '--F-', '--FS', '-C--', '-C-S', '-CF-', '-CFS', 'R---', 'R--S', 'R-F-', 'R-FS', 'RC--', 'RC-S', 'RCF-', 'RCFS'] as const satisfies readonly Facts[];

/** Why a combination cannot be, each with what it says of one. */
const REASONS = {
  'closing needs a reply to everything: no rule set can waive that (代表法第五十一条)': (facts: Facts) => facts[0] === '-' && facts[1] === 'C',
  'nobody is asked: without ratings nobody is satisfied (未测评)': (facts: Facts) => facts[3] === 'S',
} as const;
type Reason = keyof typeof REASONS;
const [UNREPLIED, UNRATED] = Object.keys(REASONS) as [Reason, Reason];

/** For every set that is shipped: what keeps combinations out. All others are reached. */
const KEPT_OUT: Readonly<Record<RuleSetName, readonly Reason[]>> = {
  recommended: [UNREPLIED], 'national-minimum': [UNREPLIED, UNRATED], 'zhejiang-reference': [UNREPLIED],
};
/** As many as are left: 16 without the 4 that are closed unreplied, and without the 6 others that would be satisfied. */
const REACHED: Readonly<Record<RuleSetName, number>> = { recommended: 12, 'national-minimum': 6, 'zhejiang-reference': 12 };

const sets = Object.keys(KEPT_OUT) as readonly RuleSetName[];
const whyNot = (name: RuleSetName, facts: Facts): Reason | undefined => KEPT_OUT[name].find((reason) => REASONS[reason](facts));
const reachable = (name: RuleSetName) => ALL.filter((facts) => whyNot(name, facts) === undefined);

const two = [{ unit: bodies.education, kind: 'separate' }, { unit: bodies.court, kind: 'separate' }] as const;
const one = [{ unit: bodies.education, kind: 'main' }] as const;

/** Lives to one of the combinations by commands alone: what is not asked for is left out or answered otherwise. */
function reach(name: RuleSetName, facts: Facts, rules = ruleSet(name)): Life {
  const [isRepliedWanted, isClosedWanted, isFulfilledWanted, isSatisfiedWanted] = [...facts].map((f) => f !== '-') as [boolean, boolean, boolean, boolean];
  const life = assigned(registered(rules, facts), isRepliedWanted ? one : two);
  if (isRepliedWanted || isFulfilledWanted || isSatisfiedWanted) {
    replied(life, 'education', isFulfilledWanted ? { class: 'B', promise: true } : {});
    if (isFulfilledWanted) fulfil(life);
    if (rules['rating.enabled'].value && isSatisfiedWanted) windowEnded(rated(life, 'education', 'satisfied'), 'education');
    else if (rules['rating.enabled'].value && isClosedWanted) dissatisfiedToTheEnd(life, 'education');
  }
  if (isClosedWanted) {
    if (rules['closing.publication'].value === 'mustBeSettled') withhold(life, 'education');
    life.must(people.registrar, 'close', {});
  }
  return life;
}

function fulfil(life: Life): void {
  for (const { id } of inOrder(life.state.commitments)) {
    life.must(leaderOf('education'), 'requestCrossOff', { evidence: text('evidence') }, { part: id });
    life.must(people.registrar, 'verifyCommitment', {}, { part: id });
  }
}

/** A signature may be taken back at any time, so that both ends can be tried everywhere. */
const withdrawable = (name: RuleSetName) => changed(name, { 'withdrawal.until': 'any' });

/** Two ends aside: the last signer leaves (撤回), or the committee ends the case (终止), by two persons where the set asks for two. */
const ENDS = {
  withdrawn: (life: Life) => life.must(people.lead, 'withdrawSignature', {}, { part: inOrder(life.state.signatures)[0]!.id, reason: text('reason') }),
  terminated: (life: Life) => {
    life.must(people.registrar, 'terminate', { why: 'wronglyEntered' }, { reason: text('reason') });
    const proposal = inOrder(life.state.proposals).find((p) => p.standing.state === 'proposed');
    if (proposal !== undefined) life.must(people.committeeLeader, 'confirmProposed', {}, { part: proposal.id });
  },
} as const;
const ends = Object.keys(ENDS) as readonly (keyof typeof ENDS)[];

/** Not satisfied, as often as the rule set lets him say so, until nothing more follows. */
function dissatisfiedToTheEnd(life: Life, unit: UnitName): void {
  for (let n = 0; n < 5; n += 1) {
    windowEnded(rated(life, unit, 'notSatisfied'), unit);
    const latest = roundsOf(life.state).at(-1)!;
    const due = inOrder(life.state.rounds).find((r) => dueIn(life.state, r.id).length > 0);
    if (latest.coordination.state === 'open') return void life.must(people.registrar, 'concludeCoordination', { result: 'exhausted', finding: text('finding') }, { part: latest.id });
    if (due !== undefined) return void life.must(people.registrar, 'declineSecondHandling', {}, { part: due.id, reason: text('reason') });
    replied(life, unit);
  }
  throw new Error('a second handling without end');
}

function withhold(life: Life, unit: UnitName): void {
  for (const { id } of runningPublications(life.state, life.rules)) {
    life.must(leaderOf(unit), 'proposePublication', { scope: 'none', ground: 'internalAffairs' }, { part: id });
    life.must(people.registrar, 'withholdPublication', { ground: 'internalAffairs' }, { part: id });
  }
}

describe('replied, closed, fulfilled and satisfied are four separate facts', () => {
  it('in every set that is shipped, all 16 combinations accounted for', () => {
    const shipped = readdirSync(join(__dirname, '../../../../rules/src/data/rule-sets')).map((file) => file.replace('.json', ''));
    expect([...sets].sort()).toEqual(shipped.sort());
    expect(Object.fromEntries(sets.map((name) => [name, reachable(name).length]))).toEqual(REACHED);
  });

  it.each(sets.flatMap((name) => reachable(name).map((facts) => [name, facts] as const)))('%s reaches %s by commands', (name, facts) => {
    expect(factsOf(reach(name, facts))).toBe(facts);
  });

  it.each(sets)('nothing closes without a reply under %s, whatever else is done', (name) => {
    const life = assigned(registered(ruleSet(name)), two);
    const closing = () => life.mustNot(people.registrar, 'close', {});
    expect(closing()).toMatchObject({ kind: 'notNow', code: 'CASE.REPLY_OWED' });
    replied(life, 'education', { class: 'B', promise: true });
    fulfil(life);
    if (life.rules['rating.enabled'].value) windowEnded(rated(life, 'education', 'satisfied'), 'education');
    expect(closing()).toMatchObject({ kind: 'notNow', code: 'CASE.REPLY_OWED' });
    // Given back without a successor: not replied either.
    const { id: part } = ofUnit(life, 'court');
    life.must(people.registrar, 'reassign', { newUnit: bodies.health }, { part, reason: text('reason') });
    expect(closing()).toMatchObject({ code: 'CASE.REPLY_OWED' });
    expect(isReplied(life.state)).toBe(false);
  });

  it.each(sets.flatMap((name) => reachable(name).filter((facts) => facts[1] === '-').flatMap((facts) => ends.map((end) => [name, end, facts] as const))))(
    'under %s a case that is %s keeps %s as it was: its own end is told by its standing', (name, end, facts) => {
      const life = reach(name, facts, withdrawable(name));
      expect(factsOf(life)).toBe(facts);
      ENDS[end](life);
      expect(life.state.standing.state).toBe(end);
      expect(factsOf(life)).toBe(facts);
    });

  it.each(sets.flatMap((name) => ends.map((end) => [name, end] as const)))('under %s a case that is %s over an open promise is neither replied nor fulfilled', (name, end) => {
    const life = assigned(registered(withdrawable(name), 'open ends'), two);
    replied(life, 'education', { class: 'B', promise: true });
    fulfil(life);
    life.must(leaderOf('education'), 'addCommitment', { owner: text('owner'), due: day('2026-12-01'), measure: text('another') }, { part: replyOf(life, 'education') });
    expect([factsOf(life), fulfilmentOf(life.state)]).toEqual(['----', { verified: 1, promised: 2 }]);
    ENDS[end](life);
    expect([factsOf(life), fulfilmentOf(life.state)]).toEqual(['----', { verified: 1, promised: 2 }]);
  });

  it.each(ends)('a case that is %s while a unit that gave it back has no successor is not replied', (end) => {
    const life = replied(assigned(registered(withdrawable('recommended')), two), 'education');
    givenBack(life, 'court');
    ENDS[end](life);
    expect(factsOf(life)).toBe('----');
  });

  it('a promise of a draft that nobody got is none, also when the case ends', () => {
    const life = accepted(assigned(registered(ruleSet('recommended'))), 'education');
    life.must(people.lead, 'waiveContact', {}, { part: ofUnit(life, 'education').round });
    life.must(handlerOf('education'), 'submitReply', { text: text('r'), class: 'B', commitments: [{ owner: text('owner'), due: day('2026-12-01'), measure: text('measure') }] }, { part: replyOf(life, 'education') });
    ENDS.terminated(life);
    expect(inOrder(life.state.commitments).map((c) => c.standing.state)).toEqual(['ended']);
    expect(fulfilmentOf(life.state)).toEqual({ verified: 0, promised: 0 });
  });

  it.each(sets.filter((name) => KEPT_OUT[name].includes(UNRATED)))('under %s nobody is satisfied or dissatisfied: no command rates', (name) => {
    const life = replied(assigned(registered(ruleSet(name))), 'education');
    life.runProcess();
    const rating = ['requestRating', 'rate', 'enterRating', 'endRatingWindow'];
    for (const actor of Object.values(people)) expect(life.actions(actor).filter((a) => rating.includes(a.command))).toEqual([]);
    expect(inOrder(life.state.ratings)).toEqual([]);
    expect(isSatisfied(life.state, life.rules)).toBe(false);
  });

  it('the zhejiang way to an end without satisfaction goes through three rounds and the coordination', () => {
    const life = reach('zhejiang-reference', 'RC--');
    expect(roundsOf(life.state).map((r) => r.coordination.state)).toEqual(['none', 'none', 'concluded']);
  });
});
