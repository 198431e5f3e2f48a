import { shuffled, type Random } from '@huiying/simulation';

export const VICTIMS = ['worker', 'api', 'temporal', 'postgres'] as const;
export type Victim = (typeof VICTIMS)[number];

/** Every one alone twice, every pair once: 20 kills in 14 rounds. */
export function roundsOf(random: Random): readonly (readonly Victim[])[] {
  const pairs = VICTIMS.flatMap((a, i) => VICTIMS.slice(i + 1).map((b): readonly Victim[] => [a, b]));
  const singles = VICTIMS.map((one): readonly Victim[] => [one]);
  return [...shuffled(singles, random), ...shuffled(pairs, random), ...shuffled(singles, random)];
}
