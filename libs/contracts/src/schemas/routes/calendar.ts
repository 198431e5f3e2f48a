import { z } from 'zod';
import { HOLIDAYS } from '@huiying/engine';
import { daySchema, plainLine } from '../fields';

/** No year has more days than these. */
const MOST_DAYS = 366;
const days = z.array(daySchema).max(MOST_DAYS, 'FIELD.TOO_MANY');

/** A year from 2000 through 2099, in the address. */
export const calendarYearParams = z.strictObject({ year: z.string().regex(/^20\d{2}$/).transform(Number) });

/** 节假日安排 of one year, as the notice has it: every day off, and the Saturdays and Sundays that are worked. */
export const calendarYearRequest = z.strictObject({
  /** Number of the notice. */
  basis: plainLine(),
  basisNote: plainLine().optional(),
  holidays: z.array(z.strictObject({ name: z.enum(HOLIDAYS, 'FIELD.NOT_IN_LIST'), days: days.min(1, 'FIELD.TOO_FEW') })).min(1, 'FIELD.TOO_FEW').max(20, 'FIELD.TOO_MANY'),
  workingWeekends: days,
}).meta({ 'x-name': 'CalendarYearEntry' });

/** A year of the calendar as it is counted by, and how far its last entering has been carried through. */
export const calendarYearSchema = z.object({
  year: z.int(),
  published: z.boolean(),
  basis: z.string(),
  basisNote: z.string().nullable(),
  holidays: z.array(z.object({ name: z.string(), days: z.array(daySchema) })),
  workingWeekends: z.array(daySchema),
  /** How far the open cases have been looked at since the year was entered; null where it was there from the beginning. */
  revision: z.object({ enteredAt: z.string(), enteredBy: z.string(), looked: z.int(), revised: z.int(), failed: z.int(), finished: z.boolean() }).nullable(),
}).meta({ 'x-name': 'CalendarYear' });

/** All years of the congress, the newest first. */
export const calendarYearsAnswer = z.object({ rows: z.array(calendarYearSchema) });
