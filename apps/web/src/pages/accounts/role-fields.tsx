import { Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import type { GivenRole, RoleRequest } from '../../api/accounts';
import { readBodies } from '../../api/calls';
import { useLocale, type Translate } from '../../i18n/locale-context';
import { DateField } from '../../parts/date-field';
import type { Fault } from '../../parts/error-summary';
import { PlainField } from '../../parts/plain-field';

/** A role as it stands in the form; empty is not said yet. */
export interface RoleValues {
  readonly role: string;
  readonly body: string;
  readonly from: string;
  readonly until: string;
}

/** Ids of the fields, by the API's names of them. */
export const ROLE_IDS = { role: 'role-role', body: 'role-body', from: 'role-from', until: 'role-until' } as const;

const bodyOf = (values: RoleValues, roles: readonly GivenRole[]): GivenRole['body'] => roles.find(({ code }) => code === values.role)?.body ?? 'none';

/** What the form itself finds missing; a body only where the role needs one. */
export function missingOfRole(values: RoleValues, roles: readonly GivenRole[], t: Translate): readonly Fault[] {
  const need = (field: 'role' | 'body' | 'from'): readonly Fault[] => (values[field] === '' ? [{ fieldId: ROLE_IDS[field], text: t('fault.required', { label: t(`accounts.field.${field}`) }) }] : []);
  return [...need('role'), ...(bodyOf(values, roles) === 'required' ? need('body') : []), ...need('from')];
}

/** As the API takes it: no body for a role that has none, no last day where none was typed. */
export const roleRequestOf = (values: RoleValues, roles: readonly GivenRole[]): RoleRequest => ({
  role: values.role as RoleRequest['role'], from: values.from, until: values.until === '' ? null : values.until,
  body: bodyOf(values, roles) === 'none' || values.body === '' ? null : values.body,
});

interface RoleFieldsProps {
  readonly roles: readonly GivenRole[];
  readonly values: RoleValues;
  readonly onChange: (values: RoleValues) => void;
  readonly faults: readonly Fault[];
}

/** Which role, in which body, from when until when. */
export function RoleFields({ roles, values, onChange, faults }: RoleFieldsProps) {
  const { t, locale } = useLocale();
  const bodies = useQuery({ queryKey: ['bodies', locale], queryFn: ({ signal }) => readBodies(signal) });
  const place = bodyOf(values, roles);
  const day = (name: 'from' | 'until') => (
    <PlainField id={ROLE_IDS[name]} label={t(`accounts.field.${name}`)} help={name === 'until' ? t('accounts.untilHelp') : undefined} optional={name === 'until'} faults={faults}>
      {(control) => <DateField {...control} required={name === 'from'} value={values[name]} onChange={(value) => onChange({ ...values, [name]: value })} />}
    </PlainField>
  );
  return (
    <>
      <PlainField id={ROLE_IDS.role} label={t('accounts.field.role')} faults={faults}>
        {({ id, describedBy, invalid }) => (
          <Select
            id={id} aria-describedby={describedBy} aria-invalid={invalid} aria-required status={invalid ? 'error' : undefined} value={values.role === '' ? undefined : values.role}
            showSearch={{ optionFilterProp: 'label' }} options={roles.map(({ code, label }) => ({ value: code, label }))} onChange={(role: string) => onChange({ ...values, role })}
          />
        )}
      </PlainField>
      {place !== 'none' && (
        <PlainField id={ROLE_IDS.body} label={t('accounts.field.body')} optional={place === 'optional'} faults={faults} help={bodies.data?.length === 0 ? t('accounts.noBodies') : undefined}>
          {({ id, describedBy, invalid }) => (
            <Select
              id={id} aria-describedby={describedBy} aria-invalid={invalid} status={invalid ? 'error' : undefined} value={values.body === '' ? undefined : values.body} allowClear={place === 'optional'}
              showSearch={{ optionFilterProp: 'label' }} options={bodies.data?.map(({ id: value, name }) => ({ value, label: name })) ?? []} onChange={(body?: string) => onChange({ ...values, body: body ?? '' })}
            />
          )}
        </PlainField>
      )}
      {day('from')}
      {day('until')}
    </>
  );
}
