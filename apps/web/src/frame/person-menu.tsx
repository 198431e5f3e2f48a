import { DownOutlined } from '@ant-design/icons';
import { App, Button, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Address } from '../addresses';
import { useText } from '../i18n/locale-context';
import type { TextKey } from '../i18n/locales';
import { readProblemWords } from '../parts/read-problem';
import { roleName } from '../parts/role-name';
import { useSession, useMe } from '../session/session-context';

const OWN_PAGES: readonly { readonly to: `/${Address}`; readonly label: TextKey }[] = [
  { to: '/password', label: 'password.title' },
  { to: '/contact-reveals', label: 'contactReveals.title' },
  { to: '/tokens', label: 'tokens.title' },
];

/** Who is at this page, in which roles, and the way out. */
export function PersonMenu() {
  const t = useText();
  const me = useMe();
  const { leave } = useSession();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const content = (
    <div className="hy-person">
      <p className="hy-person-name">{me.person.name}</p>
      <p className="hy-meta">{me.congress.name}</p>
      <ul aria-label={t('person.roles')}>
        {me.roles.map((role) => (
          <li key={`${role.role.code} ${role.body?.id ?? ''}`}>
            {roleName(role, t)}
          </li>
        ))}
      </ul>
      <nav className="hy-person-links" aria-label={t('person.own')}>
        {OWN_PAGES.map(({ to, label }) => (
          <Link key={to} to={to} onClick={() => setOpen(false)}>
            {t(label)}
          </Link>
        ))}
      </nav>
      <Button block onClick={() => leave().catch((error: unknown) => void message.error(readProblemWords(error, t)))}>
        {t('person.leave')}
      </Button>
    </div>
  );
  return (
    <Popover content={content} trigger="click" open={open} onOpenChange={setOpen} placement="bottomRight">
      <Button type="text" aria-expanded={open} aria-haspopup="dialog" className="hy-person-button">
        <span>{me.person.name}</span>
        <DownOutlined aria-hidden="true" />
      </Button>
    </Popover>
  );
}
