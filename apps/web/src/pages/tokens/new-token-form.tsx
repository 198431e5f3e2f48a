import { Button } from 'antd';
import { useState } from 'react';
import { openToken } from '../../api/own-account';
import { useText, type Translate } from '../../i18n/locale-context';
import { ErrorSummary, type Fault } from '../../parts/error-summary';
import { LineField } from '../../parts/line-field';
import { useSending } from '../../parts/use-sending';

const IDS = { name: 'token-name', days: 'token-days' } as const;
const EMPTY = { name: '', days: '90' } as const;

/** What the token is for and for how many days; the API judges how many there may be. */
export function NewTokenForm({ onMade }: { readonly onMade: (made: { readonly name: string; readonly token: string }) => Promise<void> }) {
  const t = useText();
  const [values, setValues] = useState<{ readonly name: string; readonly days: string }>(EMPTY);
  const { busy, faults, send } = useSending(IDS);
  const missing = (words: Translate): readonly Fault[] => [
    ...(values.name.trim() === '' ? [{ fieldId: IDS.name, text: words('fault.required', { label: words('tokens.name') }) }] : []),
    ...(/^\d{1,4}$/.test(values.days.trim()) ? [] : [{ fieldId: IDS.days, text: words('fault.notANumber', { label: words('tokens.days') }) }]),
  ];
  const submit = (): Promise<void> =>
    send(missing, async () => {
      const name = values.name.trim();
      await onMade({ name, token: await openToken(name, Number(values.days)) });
      setValues(EMPTY);
    });
  const field = (name: keyof typeof IDS) => ({ id: IDS[name], label: t(`tokens.${name}`), help: t(`tokens.${name}Help`), faults, value: values[name], onChange: (value: string) => setValues((now) => ({ ...now, [name]: value })) });
  return (
    <form className="hy-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <ErrorSummary faults={faults} />
      <LineField {...field('name')} />
      <LineField {...field('days')} numeric />
      <div className="hy-form-buttons">
        <Button type="primary" htmlType="submit" aria-disabled={busy}>{t('tokens.make')}</Button>
      </div>
    </form>
  );
}
