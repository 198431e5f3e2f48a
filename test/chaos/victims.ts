import { shuffled, type Random } from '@huiying/simulation';

export const VICTIMS = ['worker', 'api', 'temporal', 'postgres'] as const;
export type Victim = (typeof VICTIMS)[number];

/** Every one alone twice, and every pair twice: 20 kills, and two more. */
export function roundsOf(random: Random): readonly (readonly Victim[])[] {
  const pairs = VICTIMS.flatMap((a, i) => VICTIMS.slice(i + 1).map((b): readonly Victim[] => [a, b]));
  const singles = VICTIMS.map((one): readonly Victim[] => [one]);
  return [...shuffled(singles, random), ...shuffled(pairs, random), ...shuffled(singles, random)];
}
