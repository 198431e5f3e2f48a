import { Radio } from 'antd';
import { FieldView } from '../field-view';
import type { Field } from '../field-model';
import { CHOSEN_VARIANT, chosenVariant, emptyValue, isGroup, type Value } from '../values';

interface VariantsWidgetProps {
  readonly field: Field & { widget: 'variants' };
  readonly path: string;
  readonly value: Value;
  readonly disabled: boolean;
  readonly onChange: (value: Value) => void;
}

/** One of several shapes of the same field: first which, then its own fields. */
export function VariantsWidget({ field, path, value, disabled, onChange }: VariantsWidgetProps) {
  const group = isGroup(value) ? value : {};
  const chosen = chosenVariant(field, value);
  return (
    <>
      <Radio.Group
        name={path}
        className="hy-options"
        disabled={disabled}
        value={group[CHOSEN_VARIANT] ?? null}
        onChange={(event) => {
          const index = String(event.target.value);
          const variant = field.variants[Number(index)];
          onChange({ [CHOSEN_VARIANT]: index, value: variant === undefined ? undefined : emptyValue(variant) });
        }}
      >
        {field.variants.map((variant, index) => (
          <Radio key={index} value={String(index)}>
            {variant.label || String(index + 1)}
          </Radio>
        ))}
      </Radio.Group>
      {chosen !== null && <FieldView field={{ ...chosen, label: '' }} path={path} value={group['value']} onChange={(next) => onChange({ ...group, value: next })} />}
    </>
  );
}
