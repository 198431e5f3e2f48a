import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../api/problem';
import { useText, type Translate } from '../i18n/locale-context';
import { ErrorSummary, type Fault } from '../parts/error-summary';
import { readProblemWords } from '../parts/read-problem';
import { useSession } from './session-context';

const LOGIN = 'sign-in-login';
const PASSWORD = 'sign-in-password';

function faultsOf(error: unknown, t: Translate): readonly Fault[] {
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
  const [faults, setFaults] = useState<readonly Fault[]>([]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const missing = [
      ...(login.trim() === '' ? [{ fieldId: LOGIN, text: t('signIn.loginMissing') }] : []),
      ...(password === '' ? [{ fieldId: PASSWORD, text: t('signIn.passwordMissing') }] : []),
    ];
    setFaults(missing);
    if (missing.length > 0) return;
    setBusy(true);
    try {
      await enter(login.trim(), password);
    } catch (error) {
      setFaults(faultsOf(error, t));
    } finally {
      setBusy(false);
    }
  }

  const wrong = (id: string): boolean => faults.some((fault) => fault.fieldId === id);
  return (
    <form onSubmit={(event) => void submit(event)} className="hy-form" noValidate>
      <ErrorSummary faults={faults} />
      <div className="hy-field">
        <label htmlFor={LOGIN}>{t('signIn.login')}</label>
        <Input id={LOGIN} name="username" autoComplete="username" value={login} aria-invalid={wrong(LOGIN)} onChange={(event) => setLogin(event.target.value)} />
      </div>
      <div className="hy-field">
        <label htmlFor={PASSWORD}>{t('signIn.password')}</label>
        <Input id={PASSWORD} name="password" type="password" autoComplete="current-password" value={password} aria-invalid={wrong(PASSWORD)} onChange={(event) => setPassword(event.target.value)} />
      </div>
      <Button type="primary" htmlType="submit" block aria-disabled={busy}>
        {busy ? t('signIn.busy') : t('signIn.submit')}
      </Button>
    </form>
  );
}
