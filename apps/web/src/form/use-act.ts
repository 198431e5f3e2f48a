import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem, type Problem } from '../api/problem';
import { tellIfSignedOut } from '../session/signed-out';

/** Where an act stands. In `uncertain` the same request is repeated with the same key until there is an answer. */
export type Outcome =
  | { readonly kind: 'filling' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'uncertain'; readonly asksAgainInSeconds: number }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'done' };

/** What a form does with an act. */
export interface Act<Given> {
  readonly outcome: Outcome;
  /** Sends what is given; in `uncertain` nothing but a repeat is possible. */
  readonly send: (given: Given) => Promise<void>;
  readonly askAgain: () => void;
}

/** Up to a third more, so that a whole house does not ask at the same second. */
const withJitter = (seconds: number): number => Math.ceil(seconds * (1 + Math.random() / 3));

/**
 * Sends an act and repeats it while its outcome is unknown. `give` sends under one key, and both functions must stay the
 * same while nothing about the act has changed; `onDone` gets the answer.
 */
export function useAct<Given, Answer>(give: (given: Given) => Promise<Answer>, onDone: (answer: Answer) => void): Act<Given> {
  const sent = useRef<{ readonly given: Given } | null>(null);
  const busy = useRef(false);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'filling' });

  const attempt = useCallback(async (): Promise<void> => {
    if (sent.current === null || busy.current) return;
    busy.current = true;
    setOutcome((before) => (before.kind === 'uncertain' ? before : { kind: 'sending' }));
    try {
      const answer = await give(sent.current.given);
      setOutcome({ kind: 'done' });
      onDone(answer);
    } catch (error) {
      tellIfSignedOut(error);
      const problem: Problem = error instanceof ApiProblem ? error.problem : { kind: 'fault', number: '' };
      setOutcome(problem.kind === 'uncertain' ? { kind: 'uncertain', asksAgainInSeconds: withJitter(problem.retryAfterSeconds) } : { kind: 'refused', problem });
    } finally {
      busy.current = false;
    }
  }, [give, onDone]);

  useEffect(() => {
    if (outcome.kind !== 'uncertain') return undefined;
    const timer = setTimeout(() => void attempt(), outcome.asksAgainInSeconds * 1000);
    return () => clearTimeout(timer);
  }, [outcome, attempt]);

  const send = useCallback(
    async (given: Given): Promise<void> => {
      if (outcome.kind === 'uncertain' || busy.current) return;
      sent.current = { given };
      await attempt();
    },
    [attempt, outcome.kind],
  );
  return { outcome, send, askAgain: () => void attempt() };
}
