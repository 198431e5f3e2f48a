/** A variable that this process cannot do without; reading the configuration has refused its absence before. */
export function required<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`${name} is missing`);
  return value;
}
