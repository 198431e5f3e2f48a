import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { readCalendarYears } from '../../api/reference';
import { useLocale } from '../../i18n/locale-context';
import { Reading } from '../../parts/reading';
import { ReferencePage } from '../../parts/reference-page';
import { useToday } from '../../session/today';
import { CalendarYearCard } from './calendar-year-card';
import { awaitedYears } from './awaited-years';

/** The years by whose days off working days are counted, the newest first, and those that are still awaited. */
export function CalendarPage() {
  const { t, locale } = useLocale();
  const today = useToday();
  const [search] = useSearchParams();
  const entered = search.get('entered');
  const years = useQuery({ queryKey: ['calendar-years', locale], queryFn: ({ signal }) => readCalendarYears(signal) });
  return (
    <ReferencePage title={t('calendar.title')}>
      {entered !== null && <p className="hy-result" role="status">{t('calendar.entered', { year: entered })}</p>}
      <Reading query={years} rows={10} />
      {years.data && (
        <div className="hy-stack">
          <p className="hy-lead">{t('calendar.lead')}</p>
          {awaitedYears(years.data, today).map((year) => (
            <section key={year} className="hy-card hy-step hy-step-next" aria-labelledby={`awaited-${year}`}>
              <h2 id={`awaited-${year}`}>{t('calendar.year', { year })}</h2>
              <p>{t('calendar.awaited', { year })}</p>
              <Link className="hy-button-link hy-button-primary" to={`/reference/calendar/${year}`}>{t('calendar.enter', { year })}</Link>
            </section>
          ))}
          {years.data.filter(({ published }) => published).map((year) => <CalendarYearCard key={year.year} year={year} />)}
        </div>
      )}
    </ReferencePage>
  );
}
