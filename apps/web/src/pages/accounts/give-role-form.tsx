import { Button } from 'antd';
import { useState } from 'react';
import { giveRole, type Account, type GivenRole } from '../../api/accounts';
import { useText } from '../../i18n/locale-context';
import { ErrorSummary } from '../../parts/error-summary';
import { useSending } from '../../parts/use-sending';
import { useToday } from '../../session/today';
import { missingOfRole, ROLE_IDS, RoleFields, roleRequestOf } from './role-fields';
import type { Told } from './tell-password';

interface GiveRoleFormProps {
  readonly account: Account;
  readonly givenRoles: readonly GivenRole[];
  readonly onDone: (told: Told) => void;
  readonly onCancel: () => void;
}

/** The administrator gives an account's person a role, from today unless he says otherwise. */
export function GiveRoleForm({ account, givenRoles, onDone, onCancel }: GiveRoleFormProps) {
  const t = useText();
  const today = useToday();
  const [values, setValues] = useState({ role: '', body: '', from: today, until: '' });
  const { busy, faults, send } = useSending(ROLE_IDS);
  const submit = (): Promise<void> =>
    send((words) => missingOfRole(values, givenRoles, words), async () => {
      await giveRole(account.id, roleRequestOf(values, givenRoles));
      onDone({ text: (words) => words('accounts.roleGiven', { name: account.person.name, role: givenRoles.find(({ code }) => code === values.role)?.label ?? '' }), secret: null });
    });
  return (
    <form className="hy-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <ErrorSummary faults={faults} />
      <RoleFields roles={givenRoles} values={values} onChange={setValues} faults={faults} />
      <div className="hy-form-buttons">
        <Button type="primary" htmlType="submit" aria-disabled={busy}>{t('accounts.giveRole')}</Button>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
