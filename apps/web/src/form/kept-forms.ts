import { newIdempotencyKey } from '../api/idempotency';
import { emptyEnvelope, type Envelope } from './envelope';
import type { GroupValue } from './values';

/** What was typed into a form, and the key under which it is sent. */
export interface KeptForm {
  readonly key: string;
  readonly values: GroupValue;
  readonly envelope: Envelope;
}

/**
 * Forms that were closed before their act was done, for as long as the page is open: what was typed is there again, and
 * an act whose outcome nobody knows is repeated under its old key. Never written to the browser's store.
 */
const kept = new Map<string, KeptForm>();

/** One form of one act on one part; a new case has one as well. */
export const formName = (caseId: string | null, command: string, part: string): string => `${caseId ?? 'new'} ${command} ${part}`;

/** The form as it was left, or a new one with these values under a new key. */
export const keptForm = (name: string, values: GroupValue, entries: readonly string[]): KeptForm =>
  kept.get(name) ?? { key: newIdempotencyKey(), values, envelope: emptyEnvelope(entries) };

/** Puts a form aside that was closed or is being sent. */
export const keepForm = (name: string, form: KeptForm): void => {
  kept.set(name, form);
};
/** After the act is done: the next form begins anew, under a new key. */
export const forgetForm = (name: string): void => {
  kept.delete(name);
};
