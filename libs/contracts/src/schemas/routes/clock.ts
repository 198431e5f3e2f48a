import { z } from 'zod';
import { daySchema } from '../fields';

/** The clock of demo and test, and by how many milliseconds it stands ahead of the real time. */
export const clockAnswer = z.object({ now: z.string(), today: daySchema, todayText: z.string(), aheadMs: z.int() }).meta({ 'x-name': 'MovableClock' });

/** The clock never goes back: a slip of years would spoil a demo for good. */
export const MOST_CLOCK_DAYS = 3660;

/** Forward by days, or to the morning of a day; the clock never goes back. */
export const clockMoveRequest = z.strictObject({ days: z.int().min(1, 'FIELD.TOO_SMALL').max(MOST_CLOCK_DAYS, 'FIELD.TOO_LARGE').optional(), to: daySchema.optional() })
  .refine(({ days, to }) => (days === undefined) !== (to === undefined), { message: 'FIELD.ONE_OF_BOTH', path: ['to'] }).meta({ 'x-name': 'ClockMove' });
