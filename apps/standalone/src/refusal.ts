import type { Texts } from './texts';

type Refusals = Texts['refusals'];
/** Why a start is refused, by name. */
export type RefusalReason = keyof Refusals;

/** Ends the start with one clear sentence and an exit code other than 0. */
export class Refusal extends Error {
  constructor(readonly reason: RefusalReason, readonly sentence: (texts: Texts) => string) {
    super(reason);
    this.name = 'Refusal';
  }
}

/** Throws the refusal; typed so that the sentence and what is filled in fit together. */
export function refuse<K extends RefusalReason>(reason: K, ...details: Parameters<Refusals[K]>): never {
  throw new Refusal(reason, (texts) => {
    const say = texts.refusals[reason] as (...filled: Parameters<Refusals[K]>) => string;
    return say(...details);
  });
}
