import { useText, type Translate } from '../../i18n/locale-context';
import { TellOnce } from '../../parts/tell-once';

/** What was done, and the password where one was made. */
export interface Told {
  /** In words only when it is shown: the language may be changed meanwhile. */
  readonly text: (t: Translate) => string;
  readonly secret: { readonly login: string; readonly password: string } | null;
}

/** The result of an act on an account, with the password for the first sign-in. */
export function TellPassword({ told, onClose }: { readonly told: Told; readonly onClose: () => void }) {
  const t = useText();
  const { text, secret } = told;
  const secrets = secret === null ? [] : [{ name: t('signIn.login'), value: secret.login }, { name: t('accounts.firstPassword'), value: secret.password, exact: true }];
  return <TellOnce result={told} text={text(t)} secrets={secrets} note={t('accounts.passwordOnce')} onClose={onClose} />;
}
