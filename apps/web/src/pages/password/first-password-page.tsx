import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { LanguageSwitch } from '../../frame/language-switch';
import { useText } from '../../i18n/locale-context';
import { Page } from '../../parts/page';
import { ME, useMe, useSession } from '../../session/session-context';
import { PasswordForm } from './password-form';

/** First sign-in with a password that an administrator gave: nothing else is open before it is changed. */
export function FirstPasswordPage() {
  const t = useText();
  const client = useQueryClient();
  const { person } = useMe();
  const { leave } = useSession();
  return (
    <div className="hy-sign-in">
      <header className="hy-sign-in-head">
        <span className="hy-brand">{t('app.name')}</span>
        <LanguageSwitch />
      </header>
      <main id="main" className="hy-sign-in-card">
        <Page title={t('password.firstTitle')}>
          <p className="hy-lead">{t('password.firstLead', { name: person.name })}</p>
          <PasswordForm onChanged={() => client.invalidateQueries({ queryKey: ME })} />
        </Page>
      </main>
      <footer className="hy-sign-in-foot">
        <Button type="link" onClick={() => void leave()}>{t('person.leave')}</Button>
      </footer>
    </div>
  );
}
