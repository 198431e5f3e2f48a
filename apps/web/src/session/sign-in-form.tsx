import { Button, Input } from 'antd';
import { useMemo, useState, type FormEvent } from 'react';
import { ApiProblem } from '../api/problem';
import { useText, type Translate } from '../i18n/locale-context';
import { ErrorSummary, type Fault } from '../parts/error-summary';
import { readProblemWords } from '../parts/read-problem';
import { useSession } from './session-context';

const LOGIN = 'sign-in-login';
const PASSWORD = 'sign-in-password';

/** What is wrong, not yet in words: the language may be changed while it is shown. */
type Wrong = { readonly kind: 'missing'; readonly login: boolean; readonly password: boolean } | { readonly kind: 'refused'; readonly error: unknown } | null;

function faultsOf(wrong: Wrong, t: Translate): readonly Fault[] {
  if (wrong === null) return [];
  if (wrong.kind === 'missing') {
    return [...(wrong.login ? [{ fieldId: LOGIN, text: t('signIn.loginMissing') }] : []), ...(wrong.password ? [{ fieldId: PASSWORD, text: t('signIn.passwordMissing') }] : [])];
  }
  const { error } = wrong;
  const kind = error instanceof ApiProblem ? error.problem.kind : null;
  if (kind === 'signedOut' || kind === 'invalid') return [{ fieldId: LOGIN, text: t('signIn.wrong') }];
  if (kind === 'tooMany') return [{ fieldId: null, text: t('signIn.tooMany') }];
  return [{ fieldId: null, text: readProblemWords(error, t) }];
}

/** Login and password; pasting and password managers are welcome, there is no picture puzzle. */
export function SignInForm({ knownLogin }: { readonly knownLogin?: string }) {
  const t = useText();
  const { enter } = useSession();
  const [login, setLogin] = useState(knownLogin ?? '');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Wrong>(null);
  const faults = useMemo(() => faultsOf(wrong, t), [wrong, t]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const missing = { login: login.trim() === '', password: password === '' };
    setWrong(missing.login || missing.password ? { kind: 'missing', ...missing } : null);
    if (missing.login || missing.password) return;
    setBusy(true);
    try {
      await enter(login.trim(), password);
    } catch (error) {
      setWrong({ kind: 'refused', error });
    } finally {
      setBusy(false);
    }
  }

  const isWrong = (id: string): boolean => faults.some((fault) => fault.fieldId === id);
  return (
    <form onSubmit={(event) => void submit(event)} className="hy-form" noValidate>
      <ErrorSummary faults={faults} />
      <div className="hy-field">
        <label htmlFor={LOGIN}>{t('signIn.login')}</label>
        <Input id={LOGIN} name="username" autoComplete="username" value={login} aria-invalid={isWrong(LOGIN)} onChange={(event) => setLogin(event.target.value)} />
      </div>
      <div className="hy-field">
        <label htmlFor={PASSWORD}>{t('signIn.password')}</label>
        <Input id={PASSWORD} name="password" type="password" autoComplete="current-password" value={password} aria-invalid={isWrong(PASSWORD)} onChange={(event) => setPassword(event.target.value)} />
      </div>
      <Button type="primary" htmlType="submit" block aria-disabled={busy}>
        {busy ? t('signIn.busy') : t('signIn.submit')}
      </Button>
    </form>
  );
}
