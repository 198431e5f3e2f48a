import type { CaseFacts } from '@huiying/engine';

/** What became of facts that came in: `newer` ones, others at the `same` sequence, or `old` ones that change nothing. */
export type Taken = 'newer' | 'same' | 'old';

/**
 * The facts that a run goes by. A lower sequence never replaces a higher one; at the same sequence the later message
 * does, as a parked order may be tried again or the clock be moved without an event.
 */
export class KnownFacts {
  private facts: CaseFacts | null = null;
  private version = 0;
  private messages = 0;

  /** How many messages have come in by signal: one that came while an answer was under way may be younger than it. */
  get heard(): number {
    return this.messages;
  }

  get latest(): CaseFacts | null {
    return this.facts;
  }

  take(facts: CaseFacts, version?: number): Taken {
    if (version !== undefined) this.messages += 1;
    const known = this.facts;
    if (known !== null && facts.seq < known.seq) return 'old';
    if (known !== null && facts.seq === known.seq) {
      if (version !== undefined && version < this.version) return 'old';
      this.version = version ?? this.version;
      if (JSON.stringify(facts) === JSON.stringify(known)) return 'old';
      this.facts = facts;
      return 'same';
    }
    this.version = version ?? this.version;
    this.facts = facts;
    return 'newer';
  }
}

/** A message that is no facts at all is dropped: the handler of the signal must not throw. */
export function isCaseFacts(value: unknown): value is CaseFacts {
  return typeof value === 'object' && value !== null
    && 'seq' in value && typeof value.seq === 'number' && 'stage' in value && typeof value.stage === 'string'
    && 'next' in value && Array.isArray(value.next) && 'owed' in value && Array.isArray(value.owed) && 'beside' in value && Array.isArray(value.beside);
}
