import type { RuleKey } from '../../rules';

/** One value in the JSON of a rule set: the parameter, and where in its value it stands. */
export interface Leaf {
  readonly key: RuleKey;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

type Step = string | number;

/** Every value that stands alone: members of lists and of objects one by one, and what is empty or null as it is. */
export function leavesOf(key: RuleKey, value: unknown, path: readonly Step[] = []): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ key, path, value }];
  const members: readonly (readonly [Step, unknown])[] = Array.isArray(value) ? value.map((v: unknown, i) => [i, v] as const) : Object.entries(value);
  return members.length === 0 ? [{ key, path, value }] : members.flatMap(([step, v]) => leavesOf(key, v, [...path, step]));
}

/** Its place, for people: `deadline.check.remind.0.n`. */
export const placeOf = ({ key, path }: Leaf): string => [key, ...path].join('.');

/** Its place with every member of a list alike, to compare sets of different lengths. */
export const patternOf = ({ key, path }: Leaf): string => [key, ...path.map((step) => (typeof step === 'number' ? '*' : step))].join('.');

/** The whole value with one place changed. */
export function withLeaf(value: unknown, [step, ...rest]: readonly Step[], to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(value)) return value.map((v: unknown, i) => (i === step ? withLeaf(v, rest, to) : v));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [step]: withLeaf(record[step], rest, to) };
}

/** The whole value without one member of a list of words. */
export function without(value: unknown, path: readonly Step[]): unknown {
  const [step, ...rest] = path;
  if (step === undefined) throw new Error('a list loses its members, not itself');
  if (Array.isArray(value) && rest.length === 0) return value.filter((_, i) => i !== step);
  if (Array.isArray(value)) return value.map((v: unknown, i) => (i === step ? without(v, rest) : v));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [step]: without(record[step], rest) };
}
