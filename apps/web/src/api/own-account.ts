import { bodyOf, client } from './client';
import { newIdempotencyKey } from './idempotency';
import type { components } from './generated';

// What a person looks after for himself: his tokens, and who opened his contact data.

/** One opening of contact data: who, in which roles, when and why. */
export type Reveal = components['schemas']['Reveals']['rows'][number];
/** A bearer token of the signed-in person; its secret is not among it. */
export interface Token {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** Those that were not withdrawn, the oldest first; such as have run out are among them. */
export const readTokens = async (signal?: AbortSignal): Promise<readonly Token[]> => bodyOf(await client.GET('/api/v1/auth/tokens', { signal })).rows;

/** A new token for so many days; the secret is answered this once. */
export const openToken = async (name: string, days: number): Promise<string> =>
  bodyOf(await client.POST('/api/v1/auth/tokens', { params: { header: { 'Idempotency-Key': newIdempotencyKey() } }, body: { name, days } })).token;

/** Whoever uses it is refused from here on. */
export async function withdrawToken(id: string): Promise<void> {
  await client.DELETE('/api/v1/auth/tokens/{id}', { params: { path: { id } } });
}

/** A page of who opened this person's contact data, the newest first; everybody reads his own alone. */
export const readReveals = async (personId: string, after: string | null, signal?: AbortSignal) =>
  bodyOf(await client.GET('/api/v1/people/{id}/reveals', { params: { path: { id: personId }, query: { after: after ?? undefined } }, signal }));
