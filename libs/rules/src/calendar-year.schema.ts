import { z } from 'zod';
import { HOLIDAYS, weekdayOf, yearOf, type CalendarYear, type Day } from '@huiying/engine';
import { daySchema, listOf } from './schema/building-blocks';

/** One year of 节假日安排 as the State Council's office published it. */
export const calendarYearSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  /** False while the notice is awaited: days then count as Monday to Friday, and what rests on them is provisional. */
  published: z.boolean(),
  /** Number of the notice. */
  basis: z.string().trim().min(1),
  basisNote: z.string().trim().min(1).optional(),
  /** Days off by holiday; one that reaches over New Year stands in both years. */
  holidays: z.array(z.strictObject({ name: z.enum(HOLIDAYS), days: listOf(daySchema, 1) })),
  /** Saturdays and Sundays that are worked (调休). */
  workingWeekends: listOf(daySchema),
});

/** A year as a congress's row and a seed hold it, checked. */
export type CalendarYearData = z.infer<typeof calendarYearSchema>;

/** One thing wrong with a year that was entered. Its words are in the catalogues under `code`. */
export interface CalendarProblem {
  /** Stable code such as `CALENDAR.NOT_A_WEEKEND`. */
  readonly code: string;
  /** The day, or the way to the entry. */
  readonly at: string;
}

/** A year that can be relied on, or all that is wrong with it. */
export type ParsedCalendarYear =
  | { readonly ok: true; readonly calendarYear: CalendarYearData }
  | { readonly ok: false; readonly problems: readonly CalendarProblem[] };

const isWeekend = (day: Day): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

function problemsOf(data: CalendarYearData): CalendarProblem[] {
  const off = data.holidays.flatMap((holiday) => holiday.days);
  const named = (code: string, days: readonly Day[]): CalendarProblem[] => days.map((at) => ({ code: `CALENDAR.${code}`, at }));
  return [
    ...named('OTHER_YEAR', [...off, ...data.workingWeekends].filter((day) => yearOf(day) !== data.year)),
    ...named('DAY_OFF_TWICE', off.filter((day, i) => off.indexOf(day) !== i)),
    ...named('NOT_A_WEEKEND', data.workingWeekends.filter((day) => !isWeekend(day))),
    ...named('OFF_AND_WORKED', data.workingWeekends.filter((day) => off.includes(day))),
    ...(data.published && off.length === 0 ? [{ code: 'CALENDAR.PUBLISHED_WITHOUT_DAYS', at: String(data.year) }] : []),
  ];
}

/** A calendar year out of JSON, refused with every problem in it. */
export function parseCalendarYear(json: unknown): ParsedCalendarYear {
  const parsed = calendarYearSchema.safeParse(json);
  const problems = parsed.success
    ? problemsOf(parsed.data)
    : parsed.error.issues.map((issue) => ({ code: 'CALENDAR.SHAPE', at: issue.path.map(String).join('.') }));
  return parsed.success && problems.length === 0 ? { ok: true, calendarYear: parsed.data } : { ok: false, problems };
}

/** The year as deadlines are computed from it; null while it is not published. */
export const calendarYearOf = (data: CalendarYearData): CalendarYear | null =>
  data.published
    ? { year: data.year, holidays: data.holidays.flatMap((holiday) => holiday.days), workingWeekends: data.workingWeekends }
    : null;
