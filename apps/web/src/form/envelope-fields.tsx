import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { Action } from '../api/model';
import { DateField } from '../parts/date-field';
import { useText } from '../i18n/locale-context';
import { reasonOwed, type Envelope } from './envelope';
import { fieldId } from './field-ids';
import { FieldFrame } from './field-frame';
import { ForWhomField } from './for-whom-field';
import { useFormContext } from './form-context';
import { useToday } from '../session/today';
import { TextWidget } from './widgets/text-widget';

const REASON = { name: 'reason', label: '', help: null, required: false, nullable: true, widget: 'longText', maxLength: 2000, content: true } as const;

interface EnvelopeFieldsProps {
  /** By what the API says of it, fields are owed, offered or not there. */
  readonly action: Action;
  readonly value: Envelope;
  readonly onChange: (value: Envelope) => void;
}

/** What every act may say beside its input: why, on which day, and whether from paper and for whom. What is not owed opens by a link; a reason that nobody would read has none. */
export function EnvelopeFields({ action, value, onChange }: EnvelopeFieldsProps) {
  const t = useText();
  const { faultAt, frozen } = useFormContext();
  const { entries, days } = action;
  const canChoose = entries.filter((entry) => entry === 'screen' || entry === 'paper').length > 1;
  const paper = value.entry === 'paper';
  const [entryOpen, setEntryOpen] = useState(paper);
  const [reasonOpen, setReasonOpen] = useState(false);
  const [dayOpen, setDayOpen] = useState(false);
  const dayShown = paper || dayOpen || value.day !== '' || faultAt('day') !== null;
  const today = useToday();
  const owed = reasonOwed(action, value, today);
  const reasonShown = owed !== null || reasonOpen || value.reason !== '' || faultAt('reason') !== null;
  const line = (name: string, label: string, help: string | null = null) => ({ name, label, help, required: faultAt(name) !== null || (name === 'reason' && owed !== null), nullable: false, widget: 'day' as const });
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
        <ForWhomField paperOf={action.paperOf} required={action.needsOnBehalfOf} value={value.onBehalfOf} onChange={(onBehalfOf) => onChange({ ...value, onBehalfOf })} />
      )}
      {dayShown && (
        <FieldFrame field={line('day', t('envelope.day'), days.from < days.to ? t('envelope.dayRange', { from: days.from, to: days.to }) : null)} path="day">
          {(control) => <DateField {...control} value={value.day} onChange={(day) => onChange({ ...value, day })} />}
        </FieldFrame>
      )}
      {reasonShown && (
        <FieldFrame field={line('reason', t(owed === 'day' ? 'envelope.reasonOfDay' : 'envelope.reason'))} path="reason">
          {(control) => <TextWidget {...control} field={REASON} value={value.reason} readOnly={frozen} onChange={(reason) => onChange({ ...value, reason })} />}
        </FieldFrame>
      )}
      <div className="hy-more-fields">
        {!reasonShown && action.takesReason && (
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
