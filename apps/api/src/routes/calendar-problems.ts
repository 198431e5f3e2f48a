import type { z } from 'zod';
import type { calendarYearRequest } from '@huiying/contracts/schemas';
import type { CalendarProblem } from '@huiying/rules';
import type { FieldProblem } from '../http/problem';

type Request = z.output<typeof calendarYearRequest>;

/** What can be wrong with the days of a year, beyond their form. */
const CODES: readonly string[] = ['CALENDAR.OTHER_YEAR', 'CALENDAR.DAY_OFF_TWICE', 'CALENDAR.NOT_A_WEEKEND', 'CALENDAR.OFF_AND_WORKED', 'CALENDAR.SHAPE'];

/** A problem of a year as one of the request's fields: the one in which the day stands. */
export function calendarFieldProblem({ code, at }: CalendarProblem, request: Request): FieldProblem {
  if (!CODES.includes(code)) throw new Error(`a problem of a calendar year that has no words: ${code}`);
  // In a list every day stands once: there the way to the list is said instead of the day.
  return code === 'CALENDAR.SHAPE' ? { field: at, code: 'CALENDAR.DAY_OFF_TWICE' } : { field: fieldOf(at, code, request), code, params: { day: at } };
}

function fieldOf(day: string, code: string, { holidays, workingWeekends }: Request): string {
  const worked = workingWeekends.findIndex((d) => d === day);
  const off = holidays.map(({ days }) => days.findIndex((d) => d === day));
  const holiday = code === 'CALENDAR.DAY_OFF_TWICE' ? off.findLastIndex((i) => i >= 0) : off.findIndex((i) => i >= 0);
  if (worked >= 0 && (code !== 'CALENDAR.OTHER_YEAR' || holiday < 0)) return `workingWeekends.${worked}`;
  return holiday >= 0 ? `holidays.${holiday}.days.${off[holiday] ?? 0}` : 'holidays';
}
