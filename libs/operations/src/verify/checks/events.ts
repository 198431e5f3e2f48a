import { isDeepStrictEqual } from 'node:util';
import { CHAIN_ALGORITHM } from '@huiying/engine';
import { findingOf, type StoredCase } from '../checked-case';
import type { Finding } from '../finding';
import type { StoredEvent } from '../read/stored-cases';

/** What checking the events of a case came to. */
export interface EventsChecked {
  readonly findings: readonly Finding[];
  /** The events are not those that were written, or not all of them: no state can be folded from them. */
  readonly damaged: boolean;
}

/**
 * Every event is the one that was written, none is missing within, and the head ends where they end. An owner who
 * computes the whole chain anew is not seen by it: the nightly root, kept elsewhere, is there for that.
 */
export function checkEvents(kase: StoredCase): EventsChecked {
  const findings: Finding[] = [];
  let damaged = false;
  const found = (code: 'EVENT_EDITED' | 'CHAIN_BROKEN' | 'TAIL_CUT' | 'SEQUENCE_GAP', detail: Finding['detail'], damages = true): void => {
    findings.push(findingOf(kase, 'events', code, detail));
    damaged ||= damages;
  };
  let before = 0;
  for (const event of kase.events) {
    const adjoins = event.seq === before + 1;
    if (!adjoins) found('SEQUENCE_GAP', { after: before, next: event.seq });
    const differs = differencesOf(event);
    if (event.algorithm !== CHAIN_ALGORITHM) found('CHAIN_BROKEN', { seq: event.seq, algorithm: event.algorithm });
    // Behind a gap the hash before it is not there to compute with.
    else if (adjoins && !event.follows) found('EVENT_EDITED', { seq: event.seq, differs: ['hash', ...differs] });
    else if (differs.length > 0) found('EVENT_EDITED', { seq: event.seq, differs: [...differs] }, differs.includes('bytes'));
    before = event.seq;
  }
  const { head } = kase;
  const last = kase.events.at(-1);
  if (head.seq > before) found('TAIL_CUT', { head: head.seq, last: before });
  else if (head.seq === before && last?.follows === true && head.chainHash?.equals(last.hash) !== true) found('CHAIN_BROKEN', { seq: before, head: head.seq });
  return { findings, damaged };
}

/** Where the readable copies of an event differ from its canonical bytes, or `bytes` where those cannot be read. */
function differencesOf({ bytes, body, columns }: StoredEvent): readonly string[] {
  const written = parsed(bytes);
  if (written === null) return ['bytes'];
  const wrongColumns = Object.entries(columns).filter(([name, value]) => written[name] !== value).map(([name]) => name);
  return isDeepStrictEqual(written, body) ? wrongColumns : ['body', ...wrongColumns];
}

/** The event in canonical bytes, or null where they are no JSON object. */
export function parsed(bytes: Buffer): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    // Parsing fails on nothing but bytes that are no JSON: that is the answer.
    return null;
  }
}
