import { Button } from 'antd';
import { endAccount, resetPassword, type Account } from '../../api/accounts';
import { useText } from '../../i18n/locale-context';
import { ErrorSummary } from '../../parts/error-summary';
import { useSending } from '../../parts/use-sending';
import type { Told } from './tell-password';

const NO_FIELDS = {};

interface ConfirmFormProps {
  readonly kind: 'reset' | 'end';
  readonly account: Account;
  readonly onDone: (told: Told) => void;
  readonly onCancel: () => void;
}

/** Says what follows before it is done. */
export function ConfirmForm({ kind, account, onDone, onCancel }: ConfirmFormProps) {
  const t = useText();
  const { busy, faults, send } = useSending(NO_FIELDS);
  const { name } = account.person;
  const reopens = kind === 'reset' && account.state.code === 'ended';
  const submit = (): Promise<void> =>
    send(() => [], async () => {
      if (kind === 'end') {
        await endAccount(account.id);
        onDone({ text: (words) => words('accounts.ended', { name }), secret: null });
        return;
      }
      const { account: now, password } = await resetPassword(account.id);
      onDone({ text: (words) => words(reopens ? 'accounts.reopened' : 'accounts.resetDone', { name }), secret: { login: now.login, password } });
    });
  return (
    <form className="hy-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <ErrorSummary faults={faults} />
      <p>{t(reopens ? 'accounts.reopenText' : `accounts.${kind}Text`, { name })}</p>
      <div className="hy-form-buttons">
        <Button type="primary" danger={kind === 'end'} htmlType="submit" aria-disabled={busy}>{t(reopens ? 'accounts.reopen' : `accounts.${kind}`)}</Button>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
