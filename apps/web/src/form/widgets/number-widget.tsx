import { Input } from 'antd';
import type { ControlProps } from '../field-frame';

interface NumberWidgetProps extends ControlProps {
  readonly value: string;
  readonly readOnly: boolean;
  readonly onChange: (value: string) => void;
}

/** A plain line with a numeric keyboard: no arrows that change a number by a slip of the wheel. */
export function NumberWidget({ value, onChange, id, describedBy, invalid, required, readOnly }: NumberWidgetProps) {
  return (
    <Input
      id={id}
      className="hy-number-input"
      inputMode="numeric"
      autoComplete="off"
      value={value}
      readOnly={readOnly}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      aria-required={required}
      status={invalid ? 'error' : undefined}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
