import type { SuggestionCommandName } from '../inputs';
import type { RuleKey } from '../rules';
import { follows } from '../table/follows';
import { Life, type Act } from '../testing';
import { lifeOfEveryClock } from './every-clock';
import { declaredBrought, declaredOf, undeclared } from './follows';
import { afterwardsFlips } from './parameter-flips/afterwards';
import { assignmentFlips, publicationByKind } from './parameter-flips/assignment';
import { flipped, type Flips } from './parameter-flips/flip';
import { handlingFlips } from './parameter-flips/handling';
import { intakeFlips } from './parameter-flips/intake';
import { leavesOf } from './parameter-flips/leaf';
import { ratingFlips } from './parameter-flips/rating';
import { replyFlips } from './parameter-flips/reply';
import { liveRandomly } from './random-life';
import { rareLives } from './rare-lives';
import { ruleSet, type RuleSetName } from './rule-sets';

const SETS: readonly RuleSetName[] = ['recommended', 'national-minimum', 'zhejiang-reference'];
/** Random lives go on until everything declared was lived; so many of each set at most. */
const MOST_LIVES = 80;
const flips: Flips = { ...intakeFlips, ...assignmentFlips, ...handlingFlips, ...replyFlips, ...ratingFlips, ...afterwardsFlips, ...publicationByKind };

/** Declared, and lived by none of these, each with the reason why it is declared all the same. None at present. */
const NOT_LIVED: Readonly<Record<string, string>> = {};

function liveFlips(): void {
  const base = ruleSet('recommended');
  for (const key of Object.keys(flips) as RuleKey[]) for (const leaf of leavesOf(key, base[key].value)) {
    const flip = flips[key]?.(leaf, base[key].value);
    if (flip === undefined || 'refused' in flip) continue;
    flip.outcome(base);
    flip.outcome(flipped(key, flip.to));
  }
}

describe('what is declared to follow', () => {
  const lived = new Set<string>();
  const notDeclared = new Set<string>();
  const watch = (act: Act): void => {
    for (const one of declaredBrought(act)) lived.add(one);
    for (const one of undeclared(act)) notDeclared.add(one);
  };

  beforeAll(() => {
    Life.onAnyAct = watch;
  });
  afterAll(() => {
    Life.onAnyAct = () => undefined;
  });

  it.each(Object.entries(rareLives))('is all that is brought where %s', (_, live) => {
    notDeclared.clear();
    live();
    expect([...notDeclared]).toEqual([]);
  });

  it('is brought by some life, each single consequence, and nothing else is', () => {
    liveFlips();
    lifeOfEveryClock(ruleSet('recommended'));
    const declared = (Object.keys(follows) as SuggestionCommandName[]).flatMap(declaredOf);
    const isLived = (): boolean => declared.every((one) => lived.has(one) || one in NOT_LIVED);
    for (let n = 1; n <= MOST_LIVES && (n <= 5 || !isLived()); n += 1) for (const name of SETS) liveRandomly(ruleSet(name), n * 7919, 100);
    expect(declared.length).toBeGreaterThan(300);
    expect(declared.filter((one) => !lived.has(one)).sort()).toEqual(Object.keys(NOT_LIVED).sort());
    expect([...notDeclared]).toEqual([]);
  }, 120_000);
});
