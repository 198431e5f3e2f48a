import type { Actor } from '@huiying/engine';
import { labelOf } from '../label';
import { partsOf, PART_KINDS } from '../parts';
import type { SuggestionRules } from '../rules';
import { inOrder } from '../state';
import { suggestion } from '../suggestion';
import { clerkOf, deputies, handlerOf, knowsInputOf, leaderOf, type Life, people, text, validCommand } from '../testing';
import { changed, ruleSet } from './rule-sets';
import { assigned, rated, registered, replied, replyOf, windowEnded } from './walk';

/** The handling side: every role of it, and deputies who sit in a unit as well, in the rated one or in another. */
const inUnit = (deputy: Extract<Actor, { kind: 'person' }>, unit: 'education' | 'health'): Actor => ({ ...deputy, roles: [...deputy.roles, ...handlerOf(unit).roles] });
const ofRatedUnit: readonly Actor[] = [clerkOf('education'), handlerOf('education'), leaderOf('education'), inUnit(people.lead, 'education'), inUnit(people.second, 'education')];
const others: readonly Actor[] = [clerkOf('health'), leaderOf('health'), people.coordinator, people.checker, people.partyCoordinator, inUnit(people.third, 'health')];

/** Every part that is there, before any rating came in. */
const partsNow = (life: Life) => PART_KINDS.flatMap((kind) => partsOf(life.state, kind)).map((p) => p.id);

/** Every byte that the core has for them: what they may do and why not, and the answer to each command on each part. */
function everything(life: Life, actors: readonly Actor[], parts: ReturnType<typeof partsNow>): readonly string[] {
  const answers = actors.flatMap((actor) => {
    const actions = life.actions(actor);
    const tried = suggestion.table.flatMap(({ name, part: kind }) => partsOf(life.state, kind).filter((p) => parts.includes(p.id)).map((part) => {
      const action = actions.find((a) => a.command === name && a.part === part.id);
      const valid = action?.allowed && knowsInputOf(name) ? validCommand(life, actor, action) : null;
      const { input, given } = valid ?? { input: {}, given: { part: part.id } };
      const outcome = life.try(actor, name as 'open', input as never, given);
      return [name, part.id, outcome.accepted ? 'accepted' : outcome.refusal];
    }));
    return [...actions, ...tried];
  });
  const { state, rules } = life;
  return [
    ...answers, state.openSeq, state.openLastAt, labelOf(state, rules), suggestion.access(state, rules),
    life.tasks().filter((t) => !t.veiled), ...Object.values(state.deadlines).filter((d) => !suggestion.deadlines.find((k) => k.kind === d.kind)?.veiled),
    ...life.events.filter((e) => !e.veiled).map((e) => ({ ...e, seq: 0 })),
  ].map((one) => JSON.stringify(one));
}

const form = (rules: SuggestionRules) => ({
  marks: Object.fromEntries(rules['rating.dimensions'].value.map((d) => [d, 'notSatisfied'])), ratingReason: text('why'), ...(rules['rating.ownView'].value ? { ownView: 'notSolved' as const } : {}),
  source: text('form', 'scan'), way: 'toCommittee' as const,
});

const SETS = { recommended: ruleSet('recommended'), 'recommended, every signer rates': changed('recommended', { 'rating.who': 'everySigner' }), 'zhejiang-reference': ruleSet('zhejiang-reference') } as const;

describe.each(Object.entries(SETS))('before its window is closed, under %s,', (_, rules) => {
  it('no answer to the handling side depends on a rating: given, changed, entered from paper, confirmed, voided', () => {
    const life = replied(assigned(registered(rules, 'secrecy', people.second)), 'education');
    rated(life, 'education', 'satisfied');
    const actors = [...ofRatedUnit, ...others];
    const parts = partsNow(life);
    const before = everything(life, actors, parts);
    const same = (): void => expect(everything(life, actors, parts)).toEqual(before);

    rated(life, 'education', 'notSatisfied');
    same();
    const seconds = inOrder(life.state.ratings).find((r) => r.rater === deputies.second);
    if (seconds !== undefined) {
      rated(life, 'education', 'notSatisfied', people.second);
      same();
    }
    const own = inOrder(life.state.ratings)[0]!;
    life.must(people.registrar, 'voidRating', {}, { part: own.id, reason: text('double') });
    same();
    const again = inOrder(life.state.ratings).find((r) => r.rater === deputies.lead && r.standing.state === 'requested')!;
    life.must(people.registrar, 'enterRating', form(rules), { part: again.id, entry: 'paper', onBehalfOf: deputies.lead });
    same();
    const proposal = inOrder(life.state.proposals)[0];
    expect(proposal !== undefined).toBe(rules['rating.secondPerson'].value);
    if (proposal !== undefined) {
      life.must(people.committeeLeader, 'confirmProposed', {}, { part: proposal.id });
      same();
    }
    windowEnded(life, 'education');
    expect(everything(life, actors, parts)).not.toEqual(before);
  });

  it('whether it came in at all is not told either', () => {
    const life = replied(assigned(registered(rules, 'secrecy', people.second)), 'education');
    if (rules['rating.sentBy'].value === 'registrar') life.must(people.registrar, 'requestRating', {}, { part: replyOf(life, 'education') });
    life.runProcess();
    const parts = partsNow(life);
    const before = everything(life, [...ofRatedUnit, ...others], parts);
    rated(life, 'education', 'notSatisfied');
    expect(everything(life, [...ofRatedUnit, ...others], parts)).toEqual(before);
  });
});
