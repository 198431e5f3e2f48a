import { calendarOf, type Calendar } from '@huiying/engine';
import suggestions from '../data/suggestions.json';
import townSuggestions from '../data/town-suggestions.json';
import { assignLives } from '../lives/assign';
import { answerLives } from '../lives/answer';
import { intakeLives } from '../lives/intake';
import type { LifePlan } from '../lives/life';
import { rateLives } from '../lives/rate';
import { townLives, trackLives } from '../lives/track';
import { seededRandom } from '../random';
import type { Act } from '../story/act';
import { Story } from '../story/story';
import type { SuggestionSeed } from '../story/suggestion-seed';
import { publishedYears } from './calendar';
import { deputyLogin } from './people';
import type { CongressPlan } from './plan';
import { qingyu } from './qingyu';
import { wanghai } from './wanghai';

/** A congress with everything that happens in its cases. */
export interface County {
  readonly plan: CongressPlan;
  readonly acts: readonly Act[];
  readonly cases: number;
}

const calendar: Calendar = calendarOf(publishedYears);

/** The signers go round the deputies, so that everybody has something. */
function signersOf(index: number, count: number, deputies: number, suffix: string): [string, ...string[]] {
  const login = (n: number): string => deputyLogin(1 + ((index * 7 + n * 3) % deputies), suffix);
  return [login(0), ...Array.from({ length: count - 1 }, (_, n) => login(n + 1))];
}

function told(plan: CongressPlan, suffix: string, seeds: readonly SuggestionSeed[], lives: readonly LifePlan[]): County {
  const deputies = plan.cast.filter((m) => m.deputy !== null).length;
  const acts = lives.flatMap(({ key, suggestion, begins, signers, tell }, index) => {
    const seed = seeds[suggestion];
    if (seed === undefined) throw new Error(`no suggestion ${suggestion} for ${key}`);
    const story = new Story({ plan, suffix, calendar, seed, caseKey: key, begins, random: seededRandom(1_000 + suggestion), signers: signersOf(index, signers, deputies, suffix) });
    tell(story);
    return story.acts;
  });
  return { plan, acts, cases: lives.length };
}

/** The demo's two congresses: the district with something in every stage, and one of its towns. */
export const counties = (): readonly County[] => [
  told(wanghai, '', suggestions, [...intakeLives, ...assignLives, ...answerLives, ...rateLives, ...trackLives]),
  told(qingyu, '.qingyu', townSuggestions, townLives),
];
