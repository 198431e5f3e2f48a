import { Input } from 'antd';
import type { Fault } from './error-summary';
import { PlainField } from './plain-field';

interface LineFieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly optional?: boolean;
  readonly faults: readonly Fault[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password';
  readonly autoComplete?: string;
  readonly numeric?: boolean;
}

/** One line of text with its label. */
export function LineField({ value, onChange, type = 'text', autoComplete = 'off', numeric = false, ...field }: LineFieldProps) {
  return (
    <PlainField {...field}>
      {({ id, describedBy, invalid }) => (
        <Input
          id={id} type={type} autoComplete={autoComplete} value={value} aria-describedby={describedBy} aria-invalid={invalid} status={invalid ? 'error' : undefined}
          aria-required={field.optional !== true} inputMode={numeric ? 'numeric' : undefined} className={numeric ? 'hy-number-input' : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </PlainField>
  );
}
