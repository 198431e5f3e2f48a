import { Button } from 'antd';
import { useText } from '../../i18n/locale-context';
import { DateField } from '../../parts/date-field';
import type { Fault } from '../../parts/error-summary';
import { PlainField } from '../../parts/plain-field';
import { workedId, WORKED_ID } from './year-values';

interface WorkedFieldsProps {
  readonly days: readonly string[];
  readonly faults: readonly Fault[];
  readonly onChange: (days: readonly string[]) => void;
}

/** Saturdays and Sundays that are worked in exchange. */
export function WorkedFields({ days, faults, onChange }: WorkedFieldsProps) {
  const t = useText();
  return (
    <PlainField id={WORKED_ID} label={t('calendar.worked')} help={t('calendar.workedHelp')} optional faults={faults} group>
      {() => (
        <>
          <div className="hy-pair">
            {days.map((day, index) => (
              <PlainField key={index} id={workedId(index)} label={t('calendar.workedDay', { n: index + 1 })} faults={faults}>
                {(control) => <DateField {...control} value={day} onChange={(next) => onChange(days.map((old, at) => (at === index ? next : old)))} />}
              </PlainField>
            ))}
          </div>
          <div className="hy-form-buttons">
            <Button size="small" type="dashed" onClick={() => onChange([...days, ''])}>{t('calendar.moreWorked')}</Button>
          </div>
        </>
      )}
    </PlainField>
  );
}
