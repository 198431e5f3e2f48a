import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { enterCalendarYear, type CalendarYear } from '../../api/reference';
import { useText } from '../../i18n/locale-context';
import { ErrorSummary } from '../../parts/error-summary';
import { LineField } from '../../parts/line-field';
import { useSending } from '../../parts/use-sending';
import { HolidayFields } from './holiday-fields';
import { WorkedFields } from './worked-fields';
import { BASIS_ID, fieldIdsOf, HOLIDAYS, missingIn, NOTE_ID, requestOf, valuesOf } from './year-values';

interface CalendarYearFormProps {
  readonly year: number;
  /** How the year stands now; null where it was never entered. */
  readonly known: CalendarYear | null;
  readonly onDone: () => Promise<void>;
  readonly onCancel: () => void;
}

/** The notice of a year: its number, the days off of each holiday, and the weekends that are worked for them. */
export function CalendarYearForm({ year, known, onDone, onCancel }: CalendarYearFormProps) {
  const t = useText();
  const [values, setValues] = useState(() => valuesOf(known));
  const { busy, faults, send } = useSending(useMemo(() => fieldIdsOf(values), [values]));
  const submit = (): Promise<void> =>
    send((words) => missingIn(values, words), async () => {
      await enterCalendarYear(year, requestOf(values));
      await onDone();
    });
  const line = (name: 'basis' | 'basisNote') => ({ label: t(`calendar.${name}`), faults, value: values[name], onChange: (value: string) => setValues((now) => ({ ...now, [name]: value })) });
  return (
    <form className="hy-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <ErrorSummary faults={faults} />
      <p className="hy-lead">{t('calendar.formLead')}</p>
      <section className="hy-card hy-form" aria-label={t('calendar.notice')}>
        <LineField id={BASIS_ID} {...line('basis')} help={t('calendar.basisHelp')} />
        <LineField id={NOTE_ID} {...line('basisNote')} optional />
      </section>
      <section className="hy-card hy-form" aria-labelledby="calendar-holidays">
        <h2 id="calendar-holidays">{t('calendar.holidays')}</h2>
        {HOLIDAYS.map((name) => (
          <HolidayFields key={name} name={name} spans={values.holidays[name]} faults={faults} onChange={(spans) => setValues((now) => ({ ...now, holidays: { ...now.holidays, [name]: spans } }))} />
        ))}
      </section>
      <section className="hy-card hy-form">
        <WorkedFields days={values.workingWeekends} faults={faults} onChange={(workingWeekends) => setValues((now) => ({ ...now, workingWeekends }))} />
      </section>
      <div className="hy-form-buttons">
        <Button type="primary" htmlType="submit" aria-disabled={busy}>{t(busy ? 'calendar.saving' : 'calendar.save', { year })}</Button>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
