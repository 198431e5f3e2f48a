import { Suspense } from 'react';
import { Link, Outlet } from 'react-router';
import { useText } from '../i18n/locale-context';
import { Waiting } from '../parts/waiting';
import { SessionEndingDialog } from '../session/session-ending-dialog';
import { SessionOverDialog } from '../session/session-over-dialog';
import { ClockControl } from './clock-control';
import { DensitySwitch } from './density-switch';
import { ElderOffer } from './elder-offer';
import { LanguageSwitch } from './language-switch';
import { Menu } from './menu';
import { PersonMenu } from './person-menu';
import { ServerDay } from './server-day';

/** What surrounds every page: skip link, header, menu, the page, and where to get help. */
export function Frame() {
  const t = useText();
  return (
    <div className="hy-frame">
      <a href="#main" className="hy-skip">
        {t('frame.skip')}
      </a>
      <header className="hy-header">
        <Link to="/" className="hy-brand">
          {t('app.name')}
        </Link>
        <ServerDay />
        <div className="hy-header-tools">
          <DensitySwitch />
          <LanguageSwitch />
          <PersonMenu />
        </div>
      </header>
      <ElderOffer />
      <ClockControl />
      <div className="hy-columns">
        <Menu />
        <main id="main" tabIndex={-1}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <footer className="hy-footer">
        <span>{t('nonSecret')}</span>
        <span>{t('frame.help')}</span>
      </footer>
      <SessionEndingDialog />
      <SessionOverDialog />
    </div>
  );
}
