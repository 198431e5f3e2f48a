import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseRuleSet, ruleSets } from '@huiying/rules';
import type { DeadlineKind, FourEyesCommand, RuleKey } from '../rules';
import { suggestion } from '../suggestion';
import { reservedCommands } from '../table/reserved';
import { afterwardsFlips } from './parameter-flips/afterwards';
import { assignmentFlips, publicationByKind } from './parameter-flips/assignment';
import { clockLog } from './parameter-flips/clock-log';
import { clockFlips } from './parameter-flips/clocks';
import { flipped, NOT_IN_USE_YET, type Flip, type Flips, type Refused } from './parameter-flips/flip';
import { handlingFlips } from './parameter-flips/handling';
import { intakeFlips } from './parameter-flips/intake';
import { leavesOf, patternOf, placeOf, type Leaf } from './parameter-flips/leaf';
import { lightFlips } from './parameter-flips/light';
import { ratingFlips } from './parameter-flips/rating';
import { replyFlips } from './parameter-flips/reply';
import { ruleSet, type RuleSetName } from './rule-sets';

const flips: Flips = { ...intakeFlips, ...assignmentFlips, ...handlingFlips, ...replyFlips, ...ratingFlips, ...afterwardsFlips, ...publicationByKind, ...lightFlips, ...clockFlips };
const base = ruleSet('recommended');
const keys = Object.keys(base) as RuleKey[];
const deadlineKeys = keys.filter((k) => k.startsWith('deadline.'));
const kindOf = (key: RuleKey): DeadlineKind => key.slice('deadline.'.length) as DeadlineKind;

const leaves = keys.flatMap((key) => leavesOf(key, base[key].value));
/** A leaf without a flip fails here, by its place. */
function flipOf(leaf: Leaf): Flip | Refused {
  const flip = flips[leaf.key]?.(leaf, base[leaf.key].value);
  if (flip === undefined) throw new Error(`${placeOf(leaf)} has no flip`);
  return flip;
}
/** How many places have another value, or are gone; a member that is taken out of a list moves the others, and changes them not. */
function changedPlaces(key: RuleKey, to: unknown): number {
  const after = leavesOf(key, to).map((leaf) => `${patternOf(leaf)} ${JSON.stringify(leaf.value)}`);
  return leavesOf(key, base[key].value).filter((leaf) => {
    const at = after.indexOf(`${patternOf(leaf)} ${JSON.stringify(leaf.value)}`);
    if (at >= 0) after.splice(at, 1);
    return at < 0;
  }).length;
}
const isRefused = (leaf: Leaf): boolean => 'refused' in (flips[leaf.key]?.(leaf, base[leaf.key].value) ?? {});
/** What is said of the recommended set with that one parameter changed, as whoever enters it is told. */
function problemsWith(key: RuleKey, to: unknown): readonly string[] {
  const read = parseRuleSet({ ...ruleSets.recommended, rules: flipped(key, to) });
  return read.ok ? [] : read.problems.map(({ parameter, code }) => `${parameter} ${code}`);
}

const FOUR_EYES: readonly FourEyesCommand[] = [
  'refuseAdmission', 'waiveContact', 'waiveOpinion', 'grantExtension', 'refuseExtension', 'voidRating', 'openEarly', 'openSecondHandling', 'declineSecondHandling', 'concludeCoordination',
  'verifyCommitment', 'takeDown', 'close', 'reopen', 'terminate', 'moveToRuleVersion', 'correctEntry',
];

describe('every value of a rule set', () => {
  it.each(leaves.filter((leaf) => !isRefused(leaf)).map((leaf) => [placeOf(leaf), leaf] as const))('%s: another value, another outcome', (_, leaf) => {
    const flip = flipOf(leaf);
    if ('refused' in flip) throw new Error(flip.refused);
    expect(changedPlaces(leaf.key, flip.to)).toBeLessThanOrEqual(1);
    expect(flip.outcome(flipped(leaf.key, flip.to))).not.toEqual(flip.outcome(base));
  });

  const refused = leaves.filter(isRefused).map((leaf) => [placeOf(leaf), leaf] as const);

  it.each(refused)('%s: no set is entered with another value', (_, leaf) => {
    const flip = flipOf(leaf);
    if (!('refused' in flip)) throw new Error('it has another outcome');
    expect(changedPlaces(leaf.key, flip.to)).toBeLessThanOrEqual(1);
    expect(problemsWith(leaf.key, flip.to)).toEqual([`${leaf.key} RULES.${flip.refused}`]);
  });

  it('has an outcome in the life of a suggestion, but for these: reserved, or the only one that leaves nobody without a decision', () => {
    const places = (code: (refused: string) => boolean) => leaves.filter((leaf) => isRefused(leaf) && code((flipOf(leaf) as Refused).refused)).map(placeOf).sort();
    expect(places((code) => code === NOT_IN_USE_YET)).toEqual([
      'assignment.deputyMayObject', 'correction.kinds', 'deadline.contactAnswer.escalateTo', 'deadline.cosigning.escalateTo', 'deadline.objectionWindow.escalateTo', 'deadline.ratingWindow.escalateTo',
      'reply.countersign',
    ]);
    expect(places((code) => code !== NOT_IN_USE_YET)).toEqual(['objection.decider.1']);
  });

  it('is read by the rows where it names a command for two people, or is refused', () => {
    const others = FOUR_EYES.filter((command) => !base.fourEyes.value.includes(command));
    for (const command of others) {
      const said = problemsWith('fourEyes', [...base.fourEyes.value, command]);
      const row = suggestion.table.find((r) => r.name === command);
      expect([command, said, row?.rules.includes('fourEyes')]).toEqual(command in reservedCommands ? [command, [`fourEyes RULES.${NOT_IN_USE_YET}`], undefined] : [command, [], true]);
    }
  });

  it('of any other shipped set stands in a place that is flipped here', () => {
    const known = new Set(leaves.map(patternOf));
    const shipped = readdirSync(join(__dirname, '../../../../rules/src/data/rule-sets')).map((file) => file.replace('.json', '') as RuleSetName);
    expect(shipped.length).toBeGreaterThanOrEqual(3);
    for (const name of shipped) {
      const rules = ruleSet(name);
      expect(Object.keys(rules).sort()).toEqual([...keys].sort());
      const others = keys.flatMap((key) => leavesOf(key, rules[key].value)).filter((leaf) => !known.has(patternOf(leaf)));
      // What is absent or empty there is a whole that the recommended set has.
      expect(others.filter(({ value }) => value !== null && !(Array.isArray(value) && value.length === 0)).map(placeOf)).toEqual([]);
    }
  });
});

describe('a clock', () => {
  it.each(deadlineKeys)('%s does not exist without a period', (key) => {
    const without = { ...(base[key] as { value: object }).value, period: null, ...(kindOf(key) === 'handover' ? { sessionPeriod: null } : {}) };
    expect(clockLog(kindOf(key), base)).not.toBeNull();
    expect(clockLog(kindOf(key), flipped(key, without))).toBeNull();
  });

  it.each(deadlineKeys)('%s names its legal basis where it starts', (key) => {
    expect(clockLog(kindOf(key), { ...base, [key]: { ...base[key], basis: 'another article' } })).toEqual(expect.arrayContaining(['another article']));
  });
});

it('the rows list only parameters that exist', () => {
  for (const row of suggestion.table) for (const key of row.rules) expect(keys).toContain(key);
});
