import { bodyOf, client } from './client';

/** Contact data as it may be shown for a short while. */
export interface Revealed {
  readonly phone: string | null;
  readonly address: string | null;
  readonly secondsShown: number;
}

/** Opens somebody's contact data; he can read who did so and why. The same key twice is one opening. */
export const revealContact = async (personId: string, reason: string, key: string): Promise<Revealed> =>
  bodyOf(await client.POST('/api/v1/people/{id}/reveals', { params: { path: { id: personId }, header: { 'Idempotency-Key': key } }, body: { reason } }));
