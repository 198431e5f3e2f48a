import type { PlainValue } from '../workbook/model';
import { serialToIsoDate } from '../workbook/serial-date';
import { plainForms } from './text';

/** The day a cell means. `yearAssumed` where the year was not written in full. */
export type ReadDate =
  | { readonly kind: 'date'; readonly date: string; readonly yearAssumed: boolean; readonly text: string }
  | { readonly kind: 'invalid'; readonly text: string }
  | { readonly kind: 'empty' };

const EARLIEST = 1954; // the first National People's Congress: no deputy's suggestion is older
const LATEST = 2099;
const TIME = /[ T]\d{1,2}[:时]\d{1,2}分?(:\d{1,2})?$/;
const FULL = /^(\d{4}|\d{2})\s*[-./年,、\s]\s*(\d{1,2})\s*[-./月,、\s]\s*(\d{1,2})\s*[日号]?$/;
const WITHOUT_YEAR = /^(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?$/;

/** Reads days as offices write them: 2026.3.2, 2026年3月2日, 3/2, 20260302, full-width digits, or Excel's day number as text. */
export function readDate(value: PlainValue | undefined, year: number): ReadDate {
  if (!value) return { kind: 'empty' };
  if (value.kind === 'date') return checked(value.date, false, value.date);
  if (value.kind === 'boolean' || value.kind === 'error') return { kind: 'invalid', text: value.kind === 'error' ? value.text : '' };
  const text = value.kind === 'number' ? String(value.number) : plainForms(value.text).replace(/[−–—]/g, '-');
  if (text === '') return { kind: 'empty' };
  const bare = text.replace(TIME, '').replace(/[(（]?(星期|周)[一二三四五六日天][)）]?$/, '').replace(/[.。,，;；]$/, '').trim();
  if (/^\d{5}(\.\d+)?$/.test(bare)) return checked(serialToIsoDate(Number(bare)), false, text);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(bare);
  const full = compact ?? FULL.exec(bare);
  if (full) {
    const short = full[1]?.length === 2;
    return checked(isoDay(Number(full[1]) + (short ? 2000 : 0), Number(full[2]), Number(full[3])), short, text);
  }
  const dayOnly = WITHOUT_YEAR.exec(bare);
  if (dayOnly) return checked(isoDay(year, Number(dayOnly[1]), Number(dayOnly[2])), true, text);
  return { kind: 'invalid', text };
}

function checked(date: string | undefined, yearAssumed: boolean, text: string): ReadDate {
  const year = Number(date?.slice(0, 4));
  return date !== undefined && year >= EARLIEST && year <= LATEST ? { kind: 'date', date, yearAssumed, text } : { kind: 'invalid', text };
}

/** The ISO day, or undefined where the calendar has none such (30 February). */
function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}
