import type { Action } from '../api/model';

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

/** Why a reason is asked for: the act itself, only the earlier day (`today` is the server's), or nothing. */
export function reasonOwed({ needsReason, needsReasonOnPaper }: Pick<Action, 'needsReason' | 'needsReasonOnPaper'>, { entry, day }: Envelope, today: string): 'act' | 'day' | null {
  if (entry === 'paper' ? needsReasonOnPaper : needsReason) return 'act';
  return day !== '' && day !== today ? 'day' : null;
}

/** Fields of the envelope that are still empty and owed, as the API says of the act. */
export function missingInEnvelope(action: Pick<Action, 'needsReason' | 'needsReasonOnPaper' | 'needsOnBehalfOf' | 'paperOf'>, envelope: Envelope, today: string): readonly ('onBehalfOf' | 'reason')[] {
  // Of several whose paper it can be, one must be named; a single one goes without saying.
  const forWhom = action.needsOnBehalfOf || (action.paperOf?.length ?? 0) > 1;
  return [
    ...(forWhom && envelope.entry === 'paper' && envelope.onBehalfOf === '' ? ['onBehalfOf' as const] : []),
    ...(reasonOwed(action, envelope, today) !== null && envelope.reason.trim() === '' ? ['reason' as const] : []),
  ];
}
