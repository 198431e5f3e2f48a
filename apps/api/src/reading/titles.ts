import { toChineseNumeral } from '@huiying/ledger';
import { text, type Locale } from '@huiying/texts';

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

/** 第十八届人大第三次会议 */
export function meetingText(locale: Locale, meeting: { readonly term: number; readonly session: number } | undefined): string | null {
  if (meeting === undefined) return null;
  const say = locale === 'zh-CN' ? toChineseNumeral : ordinal;
  return text(locale, 'meeting.label', { term: say(meeting.term), session: say(meeting.session) });
}
