import { Button } from 'antd';
import { useState } from 'react';
import { endRole, type Account, type HeldRole } from '../../api/accounts';
import { useText, type Translate } from '../../i18n/locale-context';
import { DateField } from '../../parts/date-field';
import { ErrorSummary, type Fault } from '../../parts/error-summary';
import { PlainField } from '../../parts/plain-field';
import { roleName } from '../../parts/role-name';
import { useSending } from '../../parts/use-sending';
import { useToday } from '../../session/today';
import type { Told } from './tell-password';

const IDS = { until: 'end-role-until' } as const;

interface EndRoleFormProps {
  readonly account: Account;
  readonly role: HeldRole;
  readonly onDone: (told: Told) => void;
  readonly onCancel: () => void;
}

/** The last day of a role. */
export function EndRoleForm({ account, role, onDone, onCancel }: EndRoleFormProps) {
  const t = useText();
  const [until, setUntil] = useState(useToday());
  const { busy, faults, send } = useSending(IDS);
  const missing = (words: Translate): readonly Fault[] => (until === '' ? [{ fieldId: IDS.until, text: words('fault.required', { label: words('accounts.lastDay') }) }] : []);
  const submit = (): Promise<void> =>
    send(missing, async () => {
      await endRole(role.id, until);
      onDone({ text: (words) => words('accounts.roleEnded', { name: account.person.name, role: roleName(role, words) }), secret: null });
    });
  return (
    <form className="hy-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <ErrorSummary faults={faults} />
      <p>{roleName(role, t)}</p>
      <PlainField id={IDS.until} label={t('accounts.lastDay')} help={t('accounts.lastDayHelp')} faults={faults}>
        {(control) => <DateField {...control} required value={until} onChange={setUntil} />}
      </PlainField>
      <div className="hy-form-buttons">
        <Button type="primary" htmlType="submit" aria-disabled={busy}>{t('accounts.endRole')}</Button>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
