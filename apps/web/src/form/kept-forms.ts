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

export const formName = (caseId: string | null, command: string, part: string): string => `${caseId ?? 'new'} ${command} ${part}`;

export const keptForm = (name: string, values: GroupValue, entries: readonly string[]): KeptForm =>
  kept.get(name) ?? { key: newIdempotencyKey(), values, envelope: emptyEnvelope(entries) };

export const keepForm = (name: string, form: KeptForm): void => {
  kept.set(name, form);
};
export const forgetForm = (name: string): void => {
  kept.delete(name);
};
