import { BarsOutlined, CheckSquareOutlined, UploadOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import type { Me } from '../api/model';
import { useText } from '../i18n/locale-context';
import type { TextKey } from '../i18n/locales';
import { useMe } from '../session/session-context';

interface Entry {
  readonly to: string;
  readonly label: TextKey;
  readonly icon: ReactNode;
  /** The API's permission without which the entry is absent. */
  readonly permission: string | null;
}

const ENTRIES: readonly Entry[] = [
  { to: '/work', label: 'menu.work', icon: <CheckSquareOutlined />, permission: null },
  { to: '/suggestions', label: 'menu.suggestions', icon: <BarsOutlined />, permission: null },
  { to: '/imports', label: 'menu.imports', icon: <UploadOutlined />, permission: 'imports' },
];

const mayOpen = (me: Me, { permission }: Entry): boolean => permission === null || me.permissions.some((held) => held.startsWith(permission));

/** On a desk at the left, on a phone at the foot: the same list in the same order. */
export function Menu() {
  const t = useText();
  const me = useMe();
  return (
    <nav className="hy-menu" aria-label={t('menu.label')}>
      <ul>
        {ENTRIES.filter((entry) => mayOpen(me, entry)).map((entry) => (
          <li key={entry.to}>
            <NavLink to={entry.to}>
              <span aria-hidden="true">{entry.icon}</span>
              <span>{t(entry.label)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
