import { Button, Radio } from 'antd';
import { useState } from 'react';
import { DateField } from '../parts/date-field';
import { useText } from '../i18n/locale-context';
import type { Action } from '../api/model';
import type { Envelope } from './envelope';
import { fieldId } from './field-ids';
import { FieldFrame } from './field-frame';
import { ForWhomField } from './for-whom-field';
import { useFormContext } from './form-context';
import { useToday } from '../session/today';
import { TextWidget } from './widgets/text-widget';

const REASON = { name: 'reason', label: '', help: null, required: false, nullable: true, widget: 'longText', maxLength: 2000, content: true } as const;

interface EnvelopeFieldsProps {
  readonly entries: readonly string[];
  /** Whatever else is said, why must be said too. */
  readonly needsReason: boolean;
  readonly days: { readonly from: string; readonly to: string; readonly earlierOnlyOnPaper: boolean };
  readonly paperOf: Action['paperOf'];
  readonly value: Envelope;
  readonly onChange: (value: Envelope) => void;
}

/** What every act may say beside its input: why, on which day, and whether from paper and for whom. What is not owed opens by a link. */
export function EnvelopeFields({ entries, needsReason, days, paperOf, value, onChange }: EnvelopeFieldsProps) {
  const t = useText();
  const { faultAt, frozen } = useFormContext();
  const canChoose = entries.filter((entry) => entry === 'screen' || entry === 'paper').length > 1;
  const paper = value.entry === 'paper';
  const [entryOpen, setEntryOpen] = useState(paper);
  const [reasonOpen, setReasonOpen] = useState(false);
  const [dayOpen, setDayOpen] = useState(false);
  const dayShown = paper || dayOpen || value.day !== '' || faultAt('day') !== null;
  const today = useToday();
  // An earlier day than today is taken with a reason only.
  const reasonNeeded = needsReason || (value.day !== '' && value.day !== today);
  const reasonShown = reasonNeeded || reasonOpen || value.reason !== '' || faultAt('reason') !== null;
  const line = (name: string, label: string, help: string | null = null) => ({ name, label, help, required: faultAt(name) !== null || (name === 'reason' && reasonNeeded), nullable: false, widget: 'day' as const });
  return (
    <>
      {canChoose && entryOpen && (
        <fieldset className="hy-field" id={fieldId('entry')} tabIndex={-1}>
          <legend>{t('envelope.entry')}</legend>
          <Radio.Group
            name={fieldId('entry')}
            className="hy-options"
            value={value.entry}
            disabled={frozen}
            onChange={(event) => onChange({ ...value, entry: String(event.target.value), onBehalfOf: '' })}
          >
            <Radio value="screen">{t('envelope.screen')}</Radio>
            <Radio value="paper">{t('envelope.paper')}</Radio>
          </Radio.Group>
        </fieldset>
      )}
      {paper && (
        <ForWhomField paperOf={paperOf} value={value.onBehalfOf} onChange={(onBehalfOf) => onChange({ ...value, onBehalfOf })} />
      )}
      {dayShown && (
        <FieldFrame field={line('day', t('envelope.day'), days.from < days.to ? t('envelope.dayRange', { from: days.from, to: days.to }) : null)} path="day">
          {(control) => <DateField {...control} value={value.day} onChange={(day) => onChange({ ...value, day })} />}
        </FieldFrame>
      )}
      {reasonShown && (
        <FieldFrame field={line('reason', t('envelope.reason'))} path="reason">
          {(control) => <TextWidget {...control} field={REASON} value={value.reason} readOnly={frozen} onChange={(reason) => onChange({ ...value, reason })} />}
        </FieldFrame>
      )}
      <div className="hy-more-fields">
        {!reasonShown && (
          <Button type="link" onClick={() => setReasonOpen(true)}>
            {t('envelope.addReason')}
          </Button>
        )}
        {!dayShown && days.from < days.to && !days.earlierOnlyOnPaper && (
          <Button type="link" onClick={() => setDayOpen(true)}>
            {t('envelope.addDay')}
          </Button>
        )}
        {canChoose && !entryOpen && (
          <Button
            type="link"
            onClick={() => {
              setEntryOpen(true);
              onChange({ ...value, entry: 'paper' });
            }}
          >
            {t('envelope.paper')}
          </Button>
        )}
      </div>
    </>
  );
}
