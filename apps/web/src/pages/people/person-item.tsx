import { Button } from 'antd';
import { Link } from 'react-router';
import type { Named, Person } from '../../api/model';
import { useText } from '../../i18n/locale-context';
import { roleName } from '../../parts/role-name';
import { useMe } from '../../session/session-context';

/** One person: who it is, in which roles, and how to reach him. */
export function PersonItem({ person, onReveal }: { readonly person: Person; readonly onReveal: (person: Named) => void }) {
  const t = useText();
  const { offers } = useMe();
  const { id, name, card, delegation, phone, roles } = person;
  const isDeputy = roles.some(({ role }) => role.code === 'deputy');
  return (
    <li>
      <span className="hy-register-name">{name}</span>
      <span className="hy-meta">{[delegation, card !== null && t('people.card', { card }), ...roles.map((role) => roleName(role, t))].filter(Boolean).join(' · ')}</span>
      {phone !== null && <span className="hy-meta">{phone}</span>}
      <span className="hy-spread">
        {offers.contacts && phone !== null && (
          <Button type="link" onClick={() => onReveal({ id, name })} aria-label={t('accounts.actOn', { act: t('reveal.open'), on: name })}>{t('reveal.open')}</Button>
        )}
        {offers.cases && isDeputy && <Link to={`/suggestions?lead=${id}`} aria-label={t('accounts.actOn', { act: t('people.suggestions'), on: name })}>{t('people.suggestions')}</Link>}
      </span>
    </li>
  );
}
