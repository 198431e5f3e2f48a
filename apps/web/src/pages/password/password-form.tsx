import { Button } from 'antd';
import { useState } from 'react';
import { changePassword } from '../../api/accounts';
import { useText, type Translate } from '../../i18n/locale-context';
import { ErrorSummary, type Fault } from '../../parts/error-summary';
import { LineField } from '../../parts/line-field';
import { useSending } from '../../parts/use-sending';

const IDS = { current: 'password-current', next: 'password-next', again: 'password-again' } as const;

/** The current password and, twice, another one. */
export function PasswordForm({ onChanged }: { readonly onChanged: () => Promise<void> }) {
  const t = useText();
  const [values, setValues] = useState({ current: '', next: '', again: '' });
  const { busy, faults, send } = useSending(IDS);
  const missing = (words: Translate): readonly Fault[] => {
    const empty = (['current', 'next'] as const).filter((name) => values[name] === '').map((name) => ({ fieldId: IDS[name], text: words('fault.required', { label: words(`password.${name}`) }) }));
    return values.next !== '' && values.next !== values.again ? [...empty, { fieldId: IDS.again, text: words('password.differs') }] : empty;
  };
  const submit = (): Promise<void> =>
    send(missing, async () => {
      await changePassword(values.current, values.next);
      await onChanged();
      setValues({ current: '', next: '', again: '' });
    });
  const field = (name: keyof typeof IDS) => ({ id: IDS[name], label: t(`password.${name}`), faults, type: 'password' as const, value: values[name], onChange: (value: string) => setValues((now) => ({ ...now, [name]: value })) });
  return (
    <form className="hy-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <ErrorSummary faults={faults} />
      <LineField {...field('current')} autoComplete="current-password" />
      <LineField {...field('next')} help={t('password.rule')} autoComplete="new-password" />
      <LineField {...field('again')} autoComplete="new-password" />
      <div className="hy-form-buttons">
        <Button type="primary" htmlType="submit" aria-disabled={busy}>{t(busy ? 'password.busy' : 'password.submit')}</Button>
      </div>
    </form>
  );
}
