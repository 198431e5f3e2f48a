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

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 in Chinese numerals, as terms and sessions are written. */
function chineseNumeral(n: number): string {
  if (n < 1 || n > 99) return String(n);
  const tens = Math.floor(n / 10);
  const ones = DIGITS[n % 10] ?? '';
  return `${tens > 1 ? DIGITS[tens] ?? '' : ''}${tens > 0 ? '十' : ''}${n % 10 === 0 ? '' : ones}`;
}

const ordinal = (n: number): string => {
  const suffix = n % 100 >= 11 && n % 100 <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th');
  return `${n}${suffix}`;
};

/** 第十八届人大第三次会议 */
export function meetingText(locale: Locale, meeting: { readonly term: number; readonly session: number } | undefined): string | null {
  if (meeting === undefined) return null;
  const say = locale === 'zh-CN' ? chineseNumeral : ordinal;
  return text(locale, 'meeting.label', { term: say(meeting.term), session: say(meeting.session) });
}
