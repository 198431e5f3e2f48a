import { bodyOf, client } from './client';

/** The movable clock of a demonstration. */
export const readClock = async (signal?: AbortSignal) => bodyOf(await client.GET('/api/v1/clock', { signal }));

/** Forward only: what has happened stays happened. */
export async function moveClock(days: number): Promise<void> {
  await client.POST('/api/v1/clock', { body: { days } });
}
