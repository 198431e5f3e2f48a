import { Select } from 'antd';
import { useText } from '../i18n/locale-context';

interface ChoiceFilterProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Empty for any. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A list narrowed to one of several; typing finds it among many. */
export function ChoiceFilter({ id, label, options, value, onChange }: ChoiceFilterProps) {
  const t = useText();
  return (
    <div className="hy-filter">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id} allowClear showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false} placeholder={t('filter.any')}
        value={value || undefined} options={[...options]} onChange={(chosen: string | undefined) => onChange(chosen ?? '')}
      />
    </div>
  );
}
