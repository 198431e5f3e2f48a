import { dayOf, momentOf, msOf, type Instant } from '@huiying/engine';
import { dayText, type Locale } from '@huiying/texts';

/** A moment as people in China read it: 2026年5月20日 10:32. */
export function momentText(locale: Locale, at: Instant): string {
  const day = dayOf(at);
  const minutes = Math.floor((msOf(at) - msOf(momentOf(day, 0))) / 60_000);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${dayText(locale, day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
