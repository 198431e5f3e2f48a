import { bodyOf, client } from './client';
import { newIdempotencyKey } from './idempotency';
import type { components } from './generated';

/** What a person looks after for himself: his tokens, and who opened his contact data. */
export type Reveal = components['schemas']['Reveals']['rows'][number];
export interface Token {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export const readTokens = async (signal?: AbortSignal): Promise<readonly Token[]> => bodyOf(await client.GET('/api/v1/auth/tokens', { signal })).rows;

/** A new token for so many days; the secret is answered this once. */
export const openToken = async (name: string, days: number): Promise<string> =>
  bodyOf(await client.POST('/api/v1/auth/tokens', { params: { header: { 'Idempotency-Key': newIdempotencyKey() } }, body: { name, days } })).token;

export async function withdrawToken(id: string): Promise<void> {
  await client.DELETE('/api/v1/auth/tokens/{id}', { params: { path: { id } } });
}

export const readReveals = async (personId: string, after: string | null, signal?: AbortSignal) =>
  bodyOf(await client.GET('/api/v1/people/{id}/reveals', { params: { path: { id: personId }, query: { after: after ?? undefined } }, signal }));
