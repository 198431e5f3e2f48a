import { Button, Popconfirm } from 'antd';
import { withdrawToken, type Token } from '../../api/own-account';
import { formatMoment } from '../../format/moment';
import { useLocale } from '../../i18n/locale-context';
import { useSending } from '../../parts/use-sending';

const NO_FIELDS = {};

/** One token: what it is for, until when it holds, and how to withdraw it. */
export function TokenItem({ token: { id, name, createdAt, expiresAt }, onWithdrawn }: { readonly token: Token; readonly onWithdrawn: () => Promise<void> }) {
  const { t, locale } = useLocale();
  const { busy, faults, send } = useSending(NO_FIELDS);
  const withdraw = (): Promise<void> =>
    send(() => [], async () => {
      await withdrawToken(id);
      await onWithdrawn();
    });
  return (
    <li>
      <span className="hy-register-name">{name}</span>
      <span className="hy-meta">{t('tokens.holds', { from: formatMoment(createdAt, locale), until: formatMoment(expiresAt, locale) })}</span>
      <Popconfirm title={t('tokens.withdrawSure', { name })} okText={t('tokens.withdraw')} cancelText={t('action.cancel')} icon={null} onConfirm={() => void withdraw()}>
        <Button type="link" danger aria-disabled={busy} aria-label={t('accounts.actOn', { act: t('tokens.withdraw'), on: name })}>{t('tokens.withdraw')}</Button>
      </Popconfirm>
      {faults.map(({ text }) => <p key={text} role="alert" className="hy-fault">{text}</p>)}
    </li>
  );
}
