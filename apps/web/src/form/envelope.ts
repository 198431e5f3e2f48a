/** What every command may say beside its input: how it came in, for whom, on which day it happened, and why. */
export interface Envelope {
  readonly entry: string;
  readonly onBehalfOf: string;
  readonly day: string;
  readonly reason: string;
}

/** On screen by default; where only paper is open to this person, paper. */
export const emptyEnvelope = (entries: readonly string[]): Envelope => ({
  entry: entries.length === 0 || entries.includes('screen') ? 'screen' : (entries[0] ?? 'screen'),
  onBehalfOf: '',
  day: '',
  reason: '',
});
