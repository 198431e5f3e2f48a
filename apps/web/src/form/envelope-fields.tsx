import { Button, Radio } from 'antd';
import { useState } from 'react';
import { DateField } from '../parts/date-field';
import { useText } from '../i18n/locale-context';
import type { Envelope } from './envelope';
import { fieldId } from './field-ids';
import { FieldFrame } from './field-frame';
import { useFormContext } from './form-context';
import { TextWidget } from './widgets/text-widget';
import { PickWidget } from './widgets/pick-widget';

const REASON = { name: 'reason', label: '', help: null, required: false, nullable: true, widget: 'longText', maxLength: 2000, content: true } as const;

interface EnvelopeFieldsProps {
  readonly entries: readonly string[];
  readonly value: Envelope;
  readonly onChange: (value: Envelope) => void;
}

export function EnvelopeFields({ entries, value, onChange }: EnvelopeFieldsProps) {
  const t = useText();
  const { faultAt, frozen } = useFormContext();
  const canChoose = entries.filter((entry) => entry === 'screen' || entry === 'paper').length > 1;
  const paper = value.entry === 'paper';
  const [entryOpen, setEntryOpen] = useState(paper);
  const [reasonOpen, setReasonOpen] = useState(false);
  const reasonShown = reasonOpen || value.reason !== '' || faultAt('reason') !== null;
  const line = (name: string, label: string) => ({ name, label, help: null, required: faultAt(name) !== null, nullable: false, widget: 'day' as const });
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
        <FieldFrame field={line('onBehalfOf', t('envelope.onBehalfOf'))} path="onBehalfOf">
          {(control) => (
            <PickWidget {...control} many={false} source="people" disabled={frozen} value={value.onBehalfOf || undefined} onChange={(onBehalfOf) => onChange({ ...value, onBehalfOf })} />
          )}
        </FieldFrame>
      )}
      {(paper || value.day !== '' || faultAt('day') !== null) && (
        <FieldFrame field={line('day', t('envelope.day'))} path="day">
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
