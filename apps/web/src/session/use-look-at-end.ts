import { useEffect } from 'react';
import { nextLookIn, type SessionEnd, type Told } from './session-end';

/** Calls `look` when the end of the session is to be asked for anew: by one timer, and by none while no session is known. */
export function useLookAtEnd(end: SessionEnd | null, { toldAt, failedAt }: Omit<Told, 'now'>, look: () => void): void {
  useEffect(() => {
    if (end === null) return undefined;
    const timer = setTimeout(look, nextLookIn(end, { toldAt, failedAt, now: Date.now() }));
    return () => clearTimeout(timer);
  }, [end, toldAt, failedAt, look]);
}
