import { Input } from 'antd';
import { useId, useState } from 'react';
import { formatDay, readTypedDay } from '../format/day';
import { useLocale } from '../i18n/locale-context';
import { useToday } from '../session/today';
import { useCoarsePointer } from './use-media';

interface DateFieldProps {
  readonly id: string;
  /** `YYYY-MM-DD`, or what was typed as long as it is no day. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly describedBy?: string;
  readonly invalid?: boolean;
  readonly required?: boolean;
}

/**
 * A day that is typed first: 2026-03-02, 20260302, 3.2 and 3月2日 are read and echoed in full. A phone gets its own
 * picker. (antd's picker cannot be worked by keyboard.)
 */
export function DateField({ id, value, onChange, describedBy, invalid = false, required = false }: DateFieldProps) {
  const { locale, t } = useLocale();
  const today = useToday();
  const coarse = useCoarsePointer();
  const echoId = useId();
  const [typed, setTyped] = useState(value);
  const common = {
    id,
    'aria-describedby': [describedBy, echoId].filter(Boolean).join(' '),
    'aria-invalid': invalid,
    'aria-required': required,
    status: invalid ? ('error' as const) : undefined,
  };
  if (coarse) {
    return (
      <>
        <Input type="date" {...common} value={readTypedDay(value, today) ?? ''} onChange={(event) => onChange(event.target.value)} />
        <span id={echoId} hidden />
      </>
    );
  }
  const read = readTypedDay(typed, today);
  const echo = typed.trim() === '' ? t('dateField.hint') : read === null ? t('dateField.notADay') : formatDay(read, locale, { withWeekday: true });
  return (
    <>
      <Input
        {...common}
        className="hy-date-input"
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(readTypedDay(event.target.value, today) ?? event.target.value);
        }}
        onBlur={() => read !== null && setTyped(read)}
      />
      <span id={echoId} className="hy-echo" aria-live="polite">
        {echo}
      </span>
    </>
  );
}
