import { newIdempotencyKey } from './idempotency';
import { request } from './request';

export interface MovableClock {
  readonly now: string;
  readonly todayText: string;
}

export const readClock = async (signal?: AbortSignal): Promise<MovableClock> => (await request<MovableClock>('/clock', { signal })).body;

/** Forward only: what has happened stays happened. */
export async function moveClock(days: number): Promise<void> {
  await request('/clock', { method: 'POST', body: { days }, idempotencyKey: newIdempotencyKey() });
}
