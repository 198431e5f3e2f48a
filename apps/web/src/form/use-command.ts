import { useCallback } from 'react';
import { giveCommand, type CommandBody } from '../api/commands';
import { useAct, type Outcome } from './use-act';

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

/**
 * Gives one command. The key belongs to the form and is kept over every repeat: a lost answer, a 503 and an impatient
 * second press never act twice. `onDone` gets the case that was acted on.
 */
export function useCommand({ caseId, path, etag: read }: CommandTarget, key: string, onDone: (caseId: string) => void): CommandUse {
  const give = useCallback((given: { readonly body: CommandBody; readonly etag: string | null }) => giveCommand({ caseId, path, key, ...given }), [caseId, path, key]);
  const { outcome, send, askAgain } = useAct(give, useCallback((answer: { readonly caseId: string }) => onDone(answer.caseId), [onDone]));
  return { outcome, askAgain, send: useCallback((body: CommandBody, etag: string | null = read) => send({ body, etag }), [send, read]) };
}
