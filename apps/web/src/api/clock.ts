import { ApiProblem } from './problem';
import { request } from './request';

export interface MovableClock {
  readonly now: string;
}

/** The movable clock, or null where time cannot be moved (everywhere but in a demonstration). */
export async function readClock(signal?: AbortSignal): Promise<MovableClock | null> {
  try {
    return (await request<MovableClock>('/clock', { signal })).body;
  } catch (error) {
    if (error instanceof ApiProblem && (error.problem.kind === 'notFound' || error.problem.kind === 'forbidden')) return null;
    throw error;
  }
}

export async function moveClock(days: number): Promise<void> {
  await request('/clock', { method: 'POST', body: { days } });
}
