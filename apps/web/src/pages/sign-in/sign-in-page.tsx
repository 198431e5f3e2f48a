import { useText } from '../../i18n/locale-context';
import { LanguageSwitch } from '../../frame/language-switch';
import { Page } from '../../parts/page';
import { SignInForm } from '../../session/sign-in-form';

export function SignInPage() {
  const t = useText();
  return (
    <div className="hy-sign-in">
      <header className="hy-sign-in-head">
        <span className="hy-brand">{t('app.name')}</span>
        <LanguageSwitch />
      </header>
      <main id="main" className="hy-sign-in-card">
        <Page title={t('signIn.title')} windowTitle={t('signIn.title')}>
          <p className="hy-lead">{t('app.purpose')}</p>
          <SignInForm />
          <p className="hy-non-secret">{t('nonSecret')}</p>
        </Page>
      </main>
      <footer className="hy-sign-in-foot">{t('signIn.help')}</footer>
    </div>
  );
}
