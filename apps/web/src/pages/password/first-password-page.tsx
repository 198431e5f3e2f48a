import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useText } from '../../i18n/locale-context';
import { Page } from '../../parts/page';
import { ME, useMe, useSession } from '../../session/session-context';
import { SignInCard } from '../sign-in/sign-in-card';
import { PasswordForm } from './password-form';

/** First sign-in with a password that an administrator gave: nothing else is open before it is changed. */
export function FirstPasswordPage() {
  const t = useText();
  const client = useQueryClient();
  const { person } = useMe();
  const { leave } = useSession();
  return (
    <SignInCard foot={<Button type="link" onClick={() => void leave()}>{t('person.leave')}</Button>}>
      <Page title={t('password.firstTitle')}>
        <p className="hy-lead">{t('password.firstLead', { name: person.name })}</p>
        <PasswordForm onChanged={() => client.invalidateQueries({ queryKey: ME })} />
      </Page>
    </SignInCard>
  );
}
