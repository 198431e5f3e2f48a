import { AuditOutlined, BarsOutlined, BookOutlined, CheckSquareOutlined, OrderedListOutlined, TeamOutlined, ToolOutlined, UploadOutlined } from '@ant-design/icons';
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
  /** What the installation must offer this person for the entry to be there; null: it is there for everybody. */
  readonly offer: keyof Me['offers'] | null;
}

const ENTRIES: readonly Entry[] = [
  { to: '/set-up', label: 'menu.setUp', icon: <OrderedListOutlined />, offer: 'setUp' },
  { to: '/work', label: 'menu.work', icon: <CheckSquareOutlined />, offer: 'cases' },
  { to: '/suggestions', label: 'menu.suggestions', icon: <BarsOutlined />, offer: 'cases' },
  { to: '/imports', label: 'menu.imports', icon: <UploadOutlined />, offer: 'imports' },
  { to: '/accounts', label: 'menu.accounts', icon: <TeamOutlined />, offer: 'accounts' },
  { to: '/operations', label: 'menu.operations', icon: <ToolOutlined />, offer: 'operations' },
  { to: '/account-acts', label: 'menu.accountActs', icon: <AuditOutlined />, offer: 'accountActs' },
  { to: '/reference', label: 'menu.reference', icon: <BookOutlined />, offer: null },
];

/** On a desk at the left, on a phone at the foot: the same list in the same order. */
export function Menu() {
  const t = useText();
  const { offers } = useMe();
  return (
    <nav className="hy-menu" aria-label={t('menu.label')}>
      <ul>
        {ENTRIES.filter(({ offer }) => offer === null || offers[offer]).map((entry) => (
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
