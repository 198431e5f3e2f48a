import { Modal } from 'antd';
import { useText } from '../i18n/locale-context';
import { SignInForm } from './sign-in-form';
import { useSession } from './session-context';

/** Sign-in over the page when the session has ended: what stands on the page stays. */
export function SessionOverDialog() {
  const t = useText();
  const { expired } = useSession();
  return (
    <Modal open={expired} title={t('session.over')} footer={null} closable={false} keyboard={false} destroyOnHidden>
      <p>{t('session.overText')}</p>
      <SignInForm />
    </Modal>
  );
}
