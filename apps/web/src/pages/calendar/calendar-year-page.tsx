import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { readCalendarYears } from '../../api/reference';
import { useLocale } from '../../i18n/locale-context';
import { Reading } from '../../parts/reading';
import { ReferencePage } from '../../parts/reference-page';
import { TodayProvider } from '../../session/today';
import { CalendarYearForm } from './calendar-year-form';

/** Enters the days off of a year, or corrects them. */
export function CalendarYearPage() {
  const { year = '' } = useParams();
  const { t, locale } = useLocale();
  const navigate = useNavigate();
  const client = useQueryClient();
  const years = useQuery({ queryKey: ['calendar-years', locale], queryFn: ({ signal }) => readCalendarYears(signal) });
  const known = years.data?.find((one) => String(one.year) === year) ?? null;
  const leave = (search: string): void => void navigate(`/reference/calendar${search}`);
  const onDone = async (): Promise<void> => {
    await client.invalidateQueries();
    leave(`?entered=${year}`);
  };
  return (
    <ReferencePage title={t(known?.published === true ? 'calendar.correctYear' : 'calendar.enter', { year })}>
      <Reading query={years} rows={10} />
      {years.isSuccess && (
        <div className="hy-narrow">
          {/* A day that is typed without its year is one of this year. */}
          <TodayProvider today={`${year}-01-01`}>
            <CalendarYearForm year={Number(year)} known={known} onDone={onDone} onCancel={() => leave('')} />
          </TodayProvider>
        </div>
      )}
    </ReferencePage>
  );
}
