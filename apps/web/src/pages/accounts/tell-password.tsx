import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/locale-context';

/** What was done, and the password where one was made. */
export interface Told {
  readonly text: string;
  readonly secret: { readonly login: string; readonly password: string } | null;
}

/** The result of an act. A password stands here once: it is read out, handed over or written down, and then gone. */
export function TellPassword({ told, onClose }: { readonly told: Told; readonly onClose: () => void }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [told]);
  return (
    <div ref={box} tabIndex={-1} role="status" className="hy-result hy-told">
      <p>{told.text}</p>
      {told.secret !== null && (
        <>
          <dl className="hy-secret">
            <dt>{t('signIn.login')}</dt>
            <dd>{told.secret.login}</dd>
            <dt>{t('accounts.firstPassword')}</dt>
            <dd><code>{told.secret.password}</code></dd>
          </dl>
          <p>{t('accounts.passwordOnce')}</p>
        </>
      )}
      <Button onClick={onClose}>{t(told.secret === null ? 'action.close' : 'accounts.passwordTaken')}</Button>
    </div>
  );
}
