import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Radio, Select } from 'antd';
import { useState } from 'react';
import { openAccount, type GivenRole } from '../../api/accounts';
import { readPeople } from '../../api/calls';
import { useLocale, type Translate } from '../../i18n/locale-context';
import { ErrorSummary, type Fault } from '../../parts/error-summary';
import { LineField } from '../../parts/line-field';
import { PlainField } from '../../parts/plain-field';
import { useSending } from '../../parts/use-sending';
import { useToday } from '../../session/today';
import { missingOfRole, ROLE_IDS, RoleFields, roleRequestOf } from './role-fields';
import type { Told } from './tell-password';

const IDS = { whose: 'open-whose', name: 'open-name', personId: 'open-person', login: 'open-login' } as const;
const FIELD_IDS = { ...IDS, 'role.role': ROLE_IDS.role, 'role.body': ROLE_IDS.body, 'role.from': ROLE_IDS.from, 'role.until': ROLE_IDS.until };

interface OpenAccountFormProps {
  readonly givenRoles: readonly GivenRole[];
  readonly onDone: (told: Told) => void;
  readonly onCancel: () => void;
}

/** A new person by name, or a deputy whom the register knows; with the first role, if there is one at once. */
export function OpenAccountForm({ givenRoles, onDone, onCancel }: OpenAccountFormProps) {
  const { t, locale } = useLocale();
  const today = useToday();
  const [whose, setWhose] = useState<'new' | 'known'>('new');
  const [values, setValues] = useState({ name: '', personId: '', login: '' });
  const [withRole, setWithRole] = useState(true);
  const [role, setRole] = useState({ role: '', body: '', from: today, until: '' });
  const { busy, faults, send } = useSending(FIELD_IDS);
  const people = useQuery({ queryKey: ['people', locale], queryFn: ({ signal }) => readPeople(null, signal), enabled: whose === 'known' });
  const given = whose === 'new' && withRole;
  const missing = (words: Translate): readonly Fault[] => [
    ...(['name', 'personId', 'login'] as const).filter((field) => field === 'login' || (field === 'name') === (whose === 'new'))
      .filter((field) => values[field].trim() === '').map((field) => ({ fieldId: IDS[field], text: words('fault.required', { label: words(`accounts.field.${field}`) }) })),
    ...(given ? missingOfRole(role, givenRoles, words) : []),
  ];
  const submit = (): Promise<void> =>
    send(missing, async () => {
      const { account, password } = await openAccount({
        name: whose === 'new' ? values.name.trim() : null, personId: whose === 'known' ? values.personId : null, login: values.login.trim(), role: given ? roleRequestOf(role, givenRoles) : null,
      });
      onDone({ text: (words) => words('accounts.opened', { name: account.person.name }), secret: { login: account.login, password } });
    });
  const line = (field: 'name' | 'login') => ({ id: IDS[field], label: t(`accounts.field.${field}`), faults, value: values[field], onChange: (value: string) => setValues((now) => ({ ...now, [field]: value })) });
  return (
    <form className="hy-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <ErrorSummary faults={faults} />
      <PlainField id={IDS.whose} label={t('accounts.whose')} faults={faults} group>
        {() => (
          <Radio.Group name="open-whose" className="hy-options" value={whose} onChange={(event) => setWhose(event.target.value === 'known' ? 'known' : 'new')}>
            <Radio value="new">{t('accounts.whose.new')}</Radio>
            <Radio value="known">{t('accounts.whose.known')}</Radio>
          </Radio.Group>
        )}
      </PlainField>
      {whose === 'new' && <LineField {...line('name')} />}
      {whose === 'known' && (
        <PlainField id={IDS.personId} label={t('accounts.field.personId')} faults={faults}>
          {({ id, describedBy, invalid }) => (
            <Select
              id={id} aria-describedby={describedBy} aria-invalid={invalid} aria-required status={invalid ? 'error' : undefined} value={values.personId === '' ? undefined : values.personId} loading={people.isPending}
              showSearch={{ optionFilterProp: 'label' }} onChange={(personId: string) => setValues((now) => ({ ...now, personId }))}
              options={people.data?.map((p) => ({ value: p.id, label: p.delegation === null ? p.name : `${p.name} (${p.delegation})` })) ?? []}
            />
          )}
        </PlainField>
      )}
      <LineField {...line('login')} help={t('accounts.loginHelp')} />
      {whose === 'new' && <Checkbox checked={withRole} onChange={(event) => setWithRole(event.target.checked)}>{t('accounts.withRole')}</Checkbox>}
      {given && <RoleFields roles={givenRoles} values={role} onChange={setRole} faults={faults} />}
      <div className="hy-form-buttons">
        <Button type="primary" htmlType="submit" aria-disabled={busy}>{t('accounts.open')}</Button>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
