import { Input } from 'antd';
import { useText } from '../../i18n/locale-context';
import type { Field } from '../field-model';
import type { ControlProps } from '../field-frame';

interface TextWidgetProps extends ControlProps {
  readonly field: Field & { widget: 'text' | 'longText' };
  readonly value: string;
  readonly readOnly: boolean;
  readonly onChange: (value: string) => void;
}

/** From this share of the limit on the number of characters left is shown. */
const NEAR_LIMIT = 0.8;

/** A line or a box that grows with its text; near the limit it tells how long the text is. */
export function TextWidget({ field, value, onChange, id, describedBy, invalid, required, readOnly }: TextWidgetProps) {
  const t = useText();
  const common = {
    id,
    value,
    readOnly,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    'aria-required': required,
    status: invalid ? ('error' as const) : undefined,
    autoComplete: 'off',
  };
  const near = field.maxLength !== null && value.length > field.maxLength * NEAR_LIMIT;
  return (
    <>
      {field.widget === 'text' ? (
        <Input {...common} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input.TextArea {...common} autoSize={{ minRows: 4, maxRows: 16 }} onChange={(event) => onChange(event.target.value)} />
      )}
      {near && (
        <span className="hy-echo" role="status">
          {t('form.length', { n: value.length, max: field.maxLength ?? 0 })}
        </span>
      )}
    </>
  );
}
