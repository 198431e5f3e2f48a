import type { CaseFacts, Instant, NextStep } from '@huiying/engine';

/** Facts of an invented case; what is not said is empty. */
export const factsWith = (over: Partial<CaseFacts>): CaseFacts =>
  ({ v: 1, seq: 1, stage: 'answer', beside: [], round: 1, owed: [], waitingFor: [], next: [], ended: false, ...over });

export const endedFacts = (seq: number): CaseFacts => factsWith({ seq, stage: 'none', ended: true });

export const instant = (ms: number): Instant => new Date(ms).toISOString() as Instant;

/** A step of the unit's period to reply, due at `ms`. */
export const replyStep = (ms: number, step = 'due'): NextStep =>
  ({ deadline: 'deadline-1', kind: 'replyUnit', part: 'assignment-1', command: step.startsWith('remind') ? 'remind' : 'escalate', step, at: instant(ms), owner: 'answer' });
