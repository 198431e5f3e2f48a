import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../../i18n/locale-context';
import type { ControlProps } from '../field-frame';
import { fileIn, type Value } from '../values';
import { FileWidget } from './file-widget';
import { TextWidget } from './text-widget';

interface ScanWidgetProps extends ControlProps {
  readonly maxLength: number | null;
  readonly value: Value;
  readonly disabled: boolean;
  readonly onChange: (value: Value) => void;
}

/** The scan of a paper, or a note on where the paper is and who took the call. */
export function ScanWidget({ maxLength, value, disabled, onChange, ...control }: ScanWidgetProps) {
  const t = useText();
  const [asFile, setAsFile] = useState(fileIn(value) !== null);
  const note = { name: '', label: '', help: null, required: control.required, nullable: false, widget: 'longText', maxLength, content: true } as const;
  return (
    <>
      {asFile ? (
        <FileWidget {...control} value={value} disabled={disabled} onChange={onChange} />
      ) : (
        <TextWidget {...control} field={note} value={typeof value === 'string' ? value : ''} readOnly={disabled} onChange={onChange} />
      )}
      {!disabled && (
        <Button
          type="link"
          onClick={() => {
            setAsFile(!asFile);
            onChange(undefined);
          }}
        >
          {t(asFile ? 'file.noteInstead' : 'file.scanInstead')}
        </Button>
      )}
    </>
  );
}
