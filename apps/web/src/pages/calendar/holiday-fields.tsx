import { Button } from 'antd';
import type { HolidayName } from '../../api/reference';
import { useText } from '../../i18n/locale-context';
import { DateField } from '../../parts/date-field';
import type { Fault } from '../../parts/error-summary';
import { PlainField } from '../../parts/plain-field';
import type { Span } from './spans';
import { spanId } from './year-values';

interface HolidayFieldsProps {
  readonly name: HolidayName;
  readonly spans: readonly Span[];
  readonly faults: readonly Fault[];
  readonly onChange: (spans: readonly Span[]) => void;
}

/** First and last day of a holiday; more than one span where it has a gap. */
export function HolidayFields({ name, spans, faults, onChange }: HolidayFieldsProps) {
  const t = useText();
  const holiday = t(`calendar.holiday.${name}`);
  const change = (index: number, next: Partial<Span>): void => onChange(spans.map((span, at) => (at === index ? { ...span, ...next } : span)));
  return (
    <fieldset className="hy-field">
      <legend>{holiday}</legend>
      {spans.map((span, index) => (
        <div key={index} className="hy-pair">
          {(['from', 'to'] as const).map((end) => (
            <PlainField key={end} id={spanId(name, index, end)} label={t(`calendar.${end}`)} optional={end === 'to'} faults={faults}>
              {(control) => <DateField {...control} value={span[end]} onChange={(day) => change(index, { [end]: day })} />}
            </PlainField>
          ))}
        </div>
      ))}
      <div className="hy-form-buttons">
        <Button size="small" type="dashed" onClick={() => onChange([...spans, { from: '', to: '' }])} aria-label={t('calendar.moreOf', { holiday })}>{t('calendar.more')}</Button>
      </div>
    </fieldset>
  );
}
