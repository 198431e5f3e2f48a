import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import type { Address } from '../addresses';
import { useText } from '../i18n/locale-context';
import type { TextKey } from '../i18n/locales';
import { useMe } from '../session/session-context';
import { Page } from './page';

interface ReferencePageProps {
  readonly title: string;
  readonly windowTitle?: string;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

const ENTRIES: readonly { readonly to: `/${Address}`; readonly label: TextKey }[] = [
  { to: '/reference/bodies', label: 'bodies.title' },
  { to: '/reference/people', label: 'people.title' },
  { to: '/reference/rules', label: 'rules.title' },
  { to: '/reference/calendar', label: 'calendar.title' },
];

/** One of the pages to look things up in, with the way to the others. */
export function ReferencePage({ children, ...page }: ReferencePageProps) {
  const t = useText();
  const { offers } = useMe();
  return (
    <Page {...page}>
      <nav className="hy-reference" aria-label={t('menu.reference')}>
        <ul>
          {ENTRIES.filter(({ to }) => offers.calendar || to !== '/reference/calendar').map(({ to, label }) => (
            <li key={to}>
              <NavLink to={to}>{t(label)}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Page>
  );
}
