import { formatDay, type DayStyle } from '../format/day';
import { formatMoment } from '../format/moment';
import { useLocale } from '../i18n/locale-context';

/** A day in the reader's language; deadlines add the weekday. */
export function Day({ value, ...style }: DayStyle & { readonly value: string }) {
  const { locale } = useLocale();
  return (
    <time dateTime={value.slice(0, 10)} className="hy-day">
      {formatDay(value, locale, style)}
    </time>
  );
}

/** A day with its time in the reader's language. */
export function Moment({ value, ...style }: DayStyle & { readonly value: string }) {
  const { locale } = useLocale();
  return (
    <time dateTime={value} className="hy-day">
      {formatMoment(value, locale, style)}
    </time>
  );
}
