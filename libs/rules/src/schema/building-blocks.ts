import { z } from 'zod';
import { day, parseDay, type Day } from '@huiying/engine';

/** A day that exists, `YYYY-MM-DD`. */
export const daySchema = z.custom<Day>((value) => typeof value === 'string' && parseDay(value) !== null, { params: { code: 'DAY' } });

const sentence = z.string().trim().min(1);

/** One parameter: its value, its article (`none` for a local habit), the first day on which it holds. */
export const parameter = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, basis: sentence, basisNote: sentence.optional(), validFrom: daySchema });

/** Since when the shipped sets hold. */
const SETS_HOLD_SINCE = day('2025-03-11');

/**
 * A number that became a parameter after sets had been stored: a set that does not name it is read with the number by
 * which everybody was served until then, which has no legal source.
 */
export const laterNumber = (value: z.ZodNumber, until: number) =>
  parameter(value).default({ value: until, basis: 'none', validFrom: SETS_HOLD_SINCE });

/** A list in which nothing stands twice. */
export const listOf = <T extends z.ZodType>(item: T, minimum = 0) =>
  z
    .array(item)
    .min(minimum)
    .refine((list) => new Set(list.map((entry) => JSON.stringify(entry))).size === list.length, { params: { code: 'DUPLICATE' } });

/** A list of words out of a closed set, none twice. */
export const wordsOf = <const T extends readonly [string, ...string[]]>(words: T, minimum = 0) => listOf(z.enum(words), minimum);

/** A whole number that is not negative: times, days, contacts. */
export const count = z.int().min(0);
/** A part of a period that is left: 0 at its end, 1 at its start. */
export const shareLeft = z.number().min(0).max(1);
/** How often something may be done. */
export const times = z.union([count, z.literal('unlimited')]);
/** Yes or no. What a congress does not have at all is `null` instead, where its parameter allows it. */
export const flag = z.boolean();
