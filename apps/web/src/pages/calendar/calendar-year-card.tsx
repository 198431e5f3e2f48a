import { Link } from 'react-router';
import type { CalendarYear, HolidayName } from '../../api/reference';
import { formatDay } from '../../format/day';
import { formatMoment } from '../../format/moment';
import { useLocale, type Translate } from '../../i18n/locale-context';
import type { Locale } from '../../i18n/locales';
import { SOURCE_LANGUAGE } from '../../i18n/source-language';
import { Fact } from '../../parts/fact';
import { spansOf, type Span } from './spans';
import { HOLIDAYS } from './year-values';

function spanText({ from, to }: Span, today: string, t: Translate, locale: Locale): string {
  const first = formatDay(from, locale, { today });
  return from === to ? first : t('calendar.span', { from: first, to: formatDay(to, locale, { today }) });
}

/** One year as the notice has it, by whom it was entered, and how far running clocks have been computed again. */
export function CalendarYearCard({ year: { year, basis, basisNote, holidays, workingWeekends, revision } }: { readonly year: CalendarYear }) {
  const { t, locale } = useLocale();
  const id = `calendar-${year}`;
  // Within the card of a year its days need no year.
  const said = (days: readonly string[]): string => spansOf(days).map((span) => spanText(span, `${year}-01-01`, t, locale)).join(t('list.and'));
  // A holiday may stand in the notices of two years: its days are told together.
  const daysOf = (name: HolidayName): readonly string[] => holidays.filter((one) => one.name === name).flatMap(({ days }) => days);
  return (
    <section className="hy-card" aria-labelledby={id}>
      <div className="hy-card-head">
        <h2 id={id}>{t('calendar.year', { year })}</h2>
        <span className="hy-state">{t('calendar.published')}</span>
      </div>
      <p className="hy-meta" lang={SOURCE_LANGUAGE}>{[basis, basisNote].filter(Boolean).join(' · ')}</p>
      <dl className="hy-process hy-in-columns hy-spaced">
        {HOLIDAYS.map((name) => ({ name, days: daysOf(name) })).filter(({ days }) => days.length > 0).map(({ name, days }) => <Fact key={name} name={t(`calendar.holiday.${name}`)}>{said(days)}</Fact>)}
        {workingWeekends.length > 0 && <Fact name={t('calendar.worked')}>{said(workingWeekends)}</Fact>}
      </dl>
      {revision !== null && (
        <p className="hy-meta hy-spaced">
          {t('calendar.enteredBy', { who: revision.enteredBy, when: formatMoment(revision.enteredAt, locale) })}
          {' · '}
          {t(revision.finished ? 'calendar.revised' : 'calendar.revising', { looked: revision.looked, revised: revision.revised, failed: revision.failed })}
        </p>
      )}
      <div className="hy-form-buttons hy-spaced">
        <Link className="hy-button-link" to={`/reference/calendar/${year}`} aria-label={t('calendar.correctYear', { year })}>{t('calendar.correct')}</Link>
      </div>
    </section>
  );
}
