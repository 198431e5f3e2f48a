import { Checkbox, Radio, Select } from 'antd';
import type { ControlProps } from '../field-frame';
import type { Option } from '../field-model';

interface ChoiceProps extends ControlProps {
  readonly options: readonly Option[];
  readonly disabled: boolean;
}

/** Up to this many options are all in sight as radios; more go into a list that can be searched. */
const IN_SIGHT = 6;

/** Few enough to be seen all at once. */
export const hasOptionsInSight = (options: readonly Option[]): boolean => options.length <= IN_SIGHT;

const bySearch = { optionFilterProp: 'label' } as const;

/** One of several: radio buttons while they are few, a list with search beyond that. Nothing is preselected. */
export function ChoiceWidget({ options, value, onChange, disabled, id, describedBy, invalid, required }: ChoiceProps & { readonly value: string | undefined; readonly onChange: (value: string) => void }) {
  if (hasOptionsInSight(options)) {
    return (
      <Radio.Group name={id} value={value ?? null} disabled={disabled} onChange={(event) => onChange(String(event.target.value))} className="hy-options">
        {options.map((option) => (
          <Radio key={option.value} value={option.value}>
            {option.label}
          </Radio>
        ))}
      </Radio.Group>
    );
  }
  return (
    <Select
      id={id}
      showSearch={bySearch}
      value={value}
      disabled={disabled}
      options={[...options]}
      onChange={onChange}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      aria-required={required}
      status={invalid ? 'error' : undefined}
    />
  );
}

/** Several of several: boxes to tick while they are few, a list with search beyond that. */
export function MultiChoiceWidget({ options, value, onChange, disabled, id, describedBy, invalid, required }: ChoiceProps & { readonly value: readonly string[]; readonly onChange: (value: readonly string[]) => void }) {
  if (hasOptionsInSight(options)) {
    return <Checkbox.Group className="hy-options" value={[...value]} disabled={disabled} options={[...options]} onChange={(next) => onChange(next.map(String))} />;
  }
  return (
    <Select
      id={id}
      mode="multiple"
      showSearch={bySearch}
      value={[...value]}
      disabled={disabled}
      options={[...options]}
      onChange={onChange}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      aria-required={required}
      status={invalid ? 'error' : undefined}
    />
  );
}
