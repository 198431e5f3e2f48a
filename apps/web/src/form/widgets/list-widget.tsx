import { Button } from 'antd';
import { useText } from '../../i18n/locale-context';
import { childPath } from '../field-ids';
import type { Field } from '../field-model';
import { emptyValue, type Value } from '../values';
import { FieldView } from '../field-view';

interface ListWidgetProps {
  readonly field: Field & { widget: 'list' };
  readonly path: string;
  readonly value: readonly Value[];
  readonly disabled: boolean;
  readonly onChange: (value: readonly Value[]) => void;
}

/** Several things of one kind: commitments, units, required changes. */
export function ListWidget({ field, path, value, disabled, onChange }: ListWidgetProps) {
  const t = useText();
  // An entry has its own name where the list says what it is made of.
  const label = field.item.label === '' ? field.label : field.item.label;
  const full = field.max !== null && value.length >= field.max;
  return (
    <div className="hy-list-field">
      {value.length > 0 && (
        <ol>
          {value.map((item, index) => (
            <li key={index} className="hy-list-item">
              <FieldView
                field={field.item.label === '' ? { ...field.item, label: t('form.entry', { label: field.label, n: index + 1 }), required: true } : field.item}
                path={childPath(path, index)}
                value={item}
                onChange={(next) => onChange(value.map((old, at) => (at === index ? next : old)))}
              />
              {!disabled && value.length > field.min && (
                <Button size="small" onClick={() => onChange(value.filter((_, at) => at !== index))}>
                  {t('form.remove', { label, n: index + 1 })}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      {!disabled && !full && (
        <Button type="dashed" onClick={() => onChange([...value, emptyValue(field.item)])}>
          {t('form.add', { label })}
        </Button>
      )}
    </div>
  );
}
