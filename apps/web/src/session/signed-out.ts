import { useEffect } from 'react';
import { ApiProblem } from '../api/problem';

const SIGNED_OUT = 'huiying:signed-out';

/** Called with every failed read or write: an answer of 401 is told to the session. */
export function tellIfSignedOut(error: unknown): void {
  if (error instanceof ApiProblem && error.problem.kind === 'signedOut') window.dispatchEvent(new Event(SIGNED_OUT));
}

/** Calls back at every answer of 401, for as long as the component stands. */
export function useSignedOutSignal(onSignedOut: () => void): void {
  useEffect(() => {
    window.addEventListener(SIGNED_OUT, onSignedOut);
    return () => window.removeEventListener(SIGNED_OUT, onSignedOut);
  }, [onSignedOut]);
}
