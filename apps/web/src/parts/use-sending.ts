import { useMemo, useRef, useState } from 'react';
import { useText, type Translate } from '../i18n/locale-context';
import { tellIfSignedOut } from '../session/signed-out';
import type { Fault } from './error-summary';
import { problemFaults } from './problem-faults';

/** Faults as they are found, in words only when they are shown: the language may be changed meanwhile. */
type Found = { readonly error: unknown } | { readonly missing: (t: Translate) => readonly Fault[] } | null;

/** Sends a form that is made by hand: once at a time, with the faults of the page or of the API. */
export function useSending(fieldIds: Readonly<Record<string, string>>) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Found>(null);
  // A press that comes before the page was drawn again must not send twice.
  const sending = useRef(false);
  const faults = useMemo(() => (found === null ? [] : 'error' in found ? problemFaults(found.error, fieldIds, t) : found.missing(t)), [found, fieldIds, t]);

  async function send(missing: (t: Translate) => readonly Fault[], work: () => Promise<void>): Promise<void> {
    if (sending.current) return;
    if (missing(t).length > 0) {
      setFound({ missing });
      return;
    }
    sending.current = true;
    setBusy(true);
    setFound(null);
    try {
      await work();
    } catch (error) {
      tellIfSignedOut(error);
      setFound({ error });
    } finally {
      sending.current = false;
      setBusy(false);
    }
  }
  return { busy, faults, send };
}
