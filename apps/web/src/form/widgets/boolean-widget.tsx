import { Radio } from 'antd';
import { useText } from '../../i18n/locale-context';

/** Yes or no, said by the person: an unticked box would answer in his place. */
export function BooleanWidget({ id, value, disabled, onChange }: { readonly id: string; readonly value: boolean | undefined; readonly disabled: boolean; readonly onChange: (value: boolean) => void }) {
  const t = useText();
  return (
    <Radio.Group name={id} className="hy-options" value={value ?? null} disabled={disabled} onChange={(event) => onChange(event.target.value === true)}>
      <Radio value={true}>{t('form.yes')}</Radio>
      <Radio value={false}>{t('form.no')}</Radio>
    </Radio.Group>
  );
}
