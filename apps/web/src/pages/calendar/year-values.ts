import type { CalendarYear, CalendarYearEntry, HolidayName } from '../../api/reference';
import type { Translate } from '../../i18n/locale-context';
import type { Fault } from '../../parts/error-summary';
import { daysIn, isDay, isTooLong, spansOf, type Span } from './spans';

/** The seven holidays of 节假日安排, in the order of the year. */
export const HOLIDAYS: readonly HolidayName[] = ['new-year', 'spring-festival', 'tomb-sweeping', 'labour-day', 'dragon-boat', 'mid-autumn', 'national-day'];

/** A year as it stands in the form. */
export interface YearValues {
  readonly basis: string;
  readonly basisNote: string;
  readonly holidays: Readonly<Record<HolidayName, readonly Span[]>>;
  readonly workingWeekends: readonly string[];
}

const NO_SPAN: Span = { from: '', to: '' };
/** Field of the notice's number. */
export const BASIS_ID = 'calendar-basis';
/** Field of the remark on the notice. */
export const NOTE_ID = 'calendar-note';
/** What the ids of the worked weekend days begin with. */
export const WORKED_ID = 'calendar-worked';
/** Field of one worked weekend day, counted from 0. */
export const workedId = (index: number): string => `${WORKED_ID}-${index}`;
/** Field of the first or last day of a holiday's span, counted from 0. */
export const spanId = (holiday: HolidayName, index: number, end: keyof Span): string => `calendar-${holiday}-${index}-${end}`;

/** The form of a year: as it was entered, or empty. */
export function valuesOf(year: CalendarYear | null): YearValues {
  const spans = (name: HolidayName): readonly Span[] => {
    const found = spansOf(year?.holidays.filter((one) => one.name === name).flatMap(({ days }) => days) ?? []);
    return found.length > 0 ? found : [NO_SPAN];
  };
  return {
    basis: year?.published === true ? year.basis : '',
    basisNote: year?.published === true ? (year.basisNote ?? '') : '',
    holidays: {
      'new-year': spans('new-year'), 'spring-festival': spans('spring-festival'), 'tomb-sweeping': spans('tomb-sweeping'), 'labour-day': spans('labour-day'),
      'dragon-boat': spans('dragon-boat'), 'mid-autumn': spans('mid-autumn'), 'national-day': spans('national-day'),
    },
    workingWeekends: year === null || year.workingWeekends.length === 0 ? [''] : [...year.workingWeekends].sort(),
  };
}

const filled = (spans: readonly Span[]): readonly { readonly span: Span; readonly index: number }[] => spans.map((span, index) => ({ span, index })).filter(({ span }) => span.from !== '' || span.to !== '');
const filledDays = (days: readonly string[]): readonly { readonly day: string; readonly index: number }[] => days.map((day, index) => ({ day, index })).filter(({ day }) => day !== '');

/** The holidays that have a day, each with its days and the fields in which they were typed. */
const holidaysIn = ({ holidays }: YearValues) =>
  HOLIDAYS.map((name) => ({ name, days: filled(holidays[name]).flatMap(({ span, index }) => daysIn(span).map((day) => ({ day, field: spanId(name, index, 'from') }))) })).filter(({ days }) => days.length > 0);

/** As the API takes it: holidays without a day and empty lines are left out. */
export function requestOf(values: YearValues): CalendarYearEntry {
  const { basis, basisNote, workingWeekends } = values;
  return {
    basis: basis.trim(), ...(basisNote.trim() !== '' && { basisNote: basisNote.trim() }),
    holidays: holidaysIn(values).map(({ name, days }) => ({ name, days: days.map(({ day }) => day) })),
    workingWeekends: filledDays(workingWeekends).map(({ day }) => day),
  };
}

/** Ids of the fields by the API's paths, for what was sent. */
export function fieldIdsOf(values: YearValues): Readonly<Record<string, string>> {
  const ofHolidays = holidaysIn(values).flatMap(({ days }, holiday) => days.map(({ field }, index) => [`holidays.${holiday}.days.${index}`, field] as const));
  const ofWorked = filledDays(values.workingWeekends).map(({ index }, sent) => [`workingWeekends.${sent}`, workedId(index)] as const);
  return { basis: BASIS_ID, basisNote: NOTE_ID, ...Object.fromEntries([...ofHolidays, ...ofWorked]) };
}

/** What the form itself finds: what is missing, and what is no day, ends before it begins, or lasts longer than any holiday. Everything else the API judges. */
export function missingIn({ basis, holidays, workingWeekends }: YearValues, t: Translate): readonly Fault[] {
  const noDay = (fieldId: string, label: string): Fault => ({ fieldId, text: t('fault.notADay', { label }) });
  const ofSpans = HOLIDAYS.flatMap((name) => filled(holidays[name]).flatMap(({ span: { from, to }, index }) => {
    const label = t(`calendar.holiday.${name}`);
    if (!isDay(from)) return [noDay(spanId(name, index, 'from'), label)];
    if (to !== '' && !isDay(to)) return [noDay(spanId(name, index, 'to'), label)];
    if (isTooLong({ from, to })) return [{ fieldId: spanId(name, index, 'to'), text: t('calendar.tooLong', { label }) }];
    return to !== '' && to < from ? [{ fieldId: spanId(name, index, 'to'), text: t('calendar.endsBefore', { label }) }] : [];
  }));
  const ofWorked = filledDays(workingWeekends).filter(({ day }) => !isDay(day)).map(({ index }) => noDay(workedId(index), t('calendar.worked')));
  return [...(basis.trim() === '' ? [{ fieldId: BASIS_ID, text: t('fault.required', { label: t('calendar.basis') }) }] : []), ...ofSpans, ...ofWorked];
}
