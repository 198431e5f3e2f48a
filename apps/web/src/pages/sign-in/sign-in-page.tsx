import { useText } from '../../i18n/locale-context';
import { Page } from '../../parts/page';
import { SignInForm } from '../../session/sign-in-form';
import { SignInCard } from './sign-in-card';

/** Login and password, what the system is for, and that it is not for secrets. */
export function SignInPage() {
  const t = useText();
  return (
    <SignInCard foot={t('signIn.help')}>
      <Page title={t('signIn.title')} windowTitle={t('signIn.title')}>
        <p className="hy-lead">{t('app.purpose')}</p>
        <SignInForm />
        <p className="hy-non-secret">{t('nonSecret')}</p>
      </Page>
    </SignInCard>
  );
}
