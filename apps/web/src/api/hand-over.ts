import type { Action } from './model';
import { bodyOf, client } from './client';
import type { components } from './generated';

type Schemas = components['schemas'];
/** What would come of handing over one of many: whether it can, why not, and until when the deputy must have a reply. */
export type PreviewedCase = Schemas['HandOverPreviewed']['cases'][number];
/** Many suggestions in one act, each with the version that was read. */
export type HandOverTogether = Schemas['HandOverTogether'];
/** The form of the act and what would come of it; no form where none can be handed over. */
export interface HandOverPreview {
  readonly form: Action | null;
  readonly cases: readonly PreviewedCase[];
}

/** So many suggestions at most are handed over together. */
export const MOST_TOGETHER = 200;

// The description says of a form's schema only that it is JSON Schema; the form's reader takes every hint as optional.
/** What would come of handing these over on a day (null: today). Writes nothing. */
export const previewHandOver = async (ids: readonly string[], day: string | null, signal?: AbortSignal): Promise<HandOverPreview> =>
  bodyOf(await client.POST('/api/v1/suggestions/commands/hand-over/preview', { body: { cases: ids.map((id) => ({ id })), day }, signal })) as HandOverPreview;

/** Hands over all or none; answers the ids. Throws `ApiProblem` that names the cases which stood in the way. */
export async function handOverTogether(body: HandOverTogether, key: string): Promise<readonly string[]> {
  const { cases } = bodyOf(await client.POST('/api/v1/suggestions/commands/hand-over', { params: { header: { 'Idempotency-Key': key } }, body }));
  return cases.map(({ id }) => id);
}
