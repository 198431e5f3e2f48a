import { isSessionItem } from '@huiying/case-type-suggestion';
import { toChineseNumeral } from '@huiying/ledger';
import { text, type Locale } from '@huiying/texts';
import type { Reading } from './reading';

/** A title, or why none is shown. */
export function titleText(locale: Locale, { title, sealed, erased }: { title: string | null; sealed: boolean; erased: boolean }): string {
  if (erased) return text(locale, 'content.erased');
  if (sealed) return text(locale, 'content.sealed');
  return title ?? text(locale, 'content.none');
}

/** 第023号; before registration the receipt, before that a draft. */
export function numberText(locale: Locale, { number, receiptNumber }: { number: number | null; receiptNumber: number | null }): string {
  if (number !== null) return text(locale, 'number.registered', { n: String(number).padStart(3, '0') });
  return receiptNumber === null ? text(locale, 'number.draft') : text(locale, 'number.receipt', { n: String(receiptNumber).padStart(3, '0') });
}

const ordinal = (n: number): string => {
  const suffix = n % 100 >= 11 && n % 100 <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th');
  return `${n}${suffix}`;
};

/** A meeting by its place in the terms of the congress. */
type Meeting = { readonly term: number; readonly session: number };

function meetingIn(locale: Locale, form: 'label' | 'short', meeting: Meeting | undefined): string | null {
  if (meeting === undefined) return null;
  const say = locale === 'zh-CN' ? toChineseNumeral : ordinal;
  return text(locale, `meeting.${form}`, { term: say(meeting.term), session: say(meeting.session) });
}

/** 第十八届人大第三次会议 */
export const meetingText = (locale: Locale, meeting: Meeting | undefined): string | null => meetingIn(locale, 'label', meeting);

/** What tells in which series a case has its number. */
interface Numbered {
  readonly source: string;
  readonly meetingCode: string | null;
  readonly registeredOn: string | null;
}

/** 十八届三次会议, or 2026年闭会期间: the series of a number, told as `registrationSeries` counts it; before registration where it comes from. */
export function seriesText({ locale, reference }: Pick<Reading, 'locale' | 'reference'>, { source, meetingCode, registeredOn }: Numbered): string {
  const meeting = meetingCode === null ? null : meetingIn(locale, 'short', reference.directory.session(meetingCode)) ?? meetingCode;
  const from = text(locale, `option.source.${source}`);
  if (meeting !== null) return isSessionItem(source) ? meeting : text(locale, 'series.beside', { meeting, source: from });
  return registeredOn === null ? from : text(locale, 'series.year', { year: registeredOn.slice(0, 4), source: from });
}
