import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { readMeetings } from '../../api/calls';
import { useLocale } from '../../i18n/locale-context';
import { PlainField } from '../../parts/plain-field';

const FORMATS = ['xlsx', 'csv'] as const;
const addressOf = (meeting: string, format: (typeof FORMATS)[number]): string => `/api/v1/exports/session-ledger?${new URLSearchParams({ meeting, format }).toString()}`;

/** The ledger of a session as a file, with the rows that this person may see. */
export function ExportLedger() {
  const { t, locale } = useLocale();
  const [chosen, setChosen] = useState<string | null>(null);
  const meetings = useQuery({ queryKey: ['meetings', locale], queryFn: ({ signal }) => readMeetings(signal) });
  const meeting = chosen ?? meetings.data?.[0]?.code;
  if (meeting === undefined) return null;
  return (
    <details className="hy-card hy-below">
      <summary>{t('export.title')}</summary>
      <div className="hy-form hy-spaced">
        <PlainField id="export-meeting" label={t('export.meeting')} help={t('export.help')} faults={[]}>
          {({ id, describedBy }) => (
            <Select id={id} aria-describedby={describedBy} value={meeting} options={meetings.data?.map(({ code, label }) => ({ value: code, label })) ?? []} onChange={setChosen} />
          )}
        </PlainField>
        <div className="hy-form-buttons">
          {FORMATS.map((format) => (
            <a key={format} className="hy-button-link" href={addressOf(meeting, format)} download>
              {t(`export.${format}`)}
            </a>
          ))}
        </div>
      </div>
    </details>
  );
}
