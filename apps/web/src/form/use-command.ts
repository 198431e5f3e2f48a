import { useCallback, useEffect, useRef, useState } from 'react';
import { giveCommand, type CommandBody } from '../api/commands';
import { ApiProblem, type Problem } from '../api/problem';
import { tellIfSignedOut } from '../session/signed-out';

/** Where an act stands. In `uncertain` the same request is repeated with the same key until there is an answer. */
export type Outcome =
  | { readonly kind: 'filling' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'uncertain'; readonly asksAgainInSeconds: number }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'done' };

/** On which case a command acts, at which address, and on what was read. */
export interface CommandTarget {
  /** Null opens a new case. */
  readonly caseId: string | null;
  readonly path: string;
  readonly etag: string | null;
}

interface CommandUse {
  readonly outcome: Outcome;
  /** Sends what is given; in `uncertain` nothing but a repeat is possible. */
  readonly send: (body: CommandBody, etag?: string | null) => Promise<void>;
  readonly askAgain: () => void;
}

/** Up to a third more, so that a whole house does not ask at the same second. */
const withJitter = (seconds: number): number => Math.ceil(seconds * (1 + Math.random() / 3));

/**
 * Gives one command. The key belongs to the form and is kept over every repeat: a lost answer, a 503 and an impatient
 * second press never act twice. `onDone` gets the case that was acted on.
 */
export function useCommand(target: CommandTarget, key: string, onDone: (caseId: string) => void): CommandUse {
  const sent = useRef<{ body: CommandBody; etag: string | null } | null>(null);
  const busy = useRef(false);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'filling' });
  const { caseId, path } = target;

  const attempt = useCallback(async (): Promise<void> => {
    if (sent.current === null || busy.current) return;
    busy.current = true;
    setOutcome((before) => (before.kind === 'uncertain' ? before : { kind: 'sending' }));
    try {
      const result = await giveCommand({ caseId, path, key, ...sent.current });
      setOutcome({ kind: 'done' });
      onDone(result.caseId);
    } catch (error) {
      tellIfSignedOut(error);
      const problem: Problem = error instanceof ApiProblem ? error.problem : { kind: 'fault', number: '' };
      setOutcome(problem.kind === 'uncertain' ? { kind: 'uncertain', asksAgainInSeconds: withJitter(problem.retryAfterSeconds) } : { kind: 'refused', problem });
    } finally {
      busy.current = false;
    }
  }, [caseId, path, key, onDone]);

  useEffect(() => {
    if (outcome.kind !== 'uncertain') return undefined;
    const timer = setTimeout(() => void attempt(), outcome.asksAgainInSeconds * 1000);
    return () => clearTimeout(timer);
  }, [outcome, attempt]);

  const send = useCallback(
    async (body: CommandBody, etag: string | null = target.etag): Promise<void> => {
      if (outcome.kind === 'uncertain' || busy.current) return;
      sent.current = { body, etag };
      await attempt();
    },
    [attempt, outcome.kind, target.etag],
  );
  return { outcome, send, askAgain: () => void attempt() };
}
