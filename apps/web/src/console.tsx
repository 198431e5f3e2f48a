import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useMemo } from 'react';
import { RouterProvider } from 'react-router/dom';
import { LocaleProvider, useLocale } from './i18n/locale-context';
import { FirstPasswordPage } from './pages/password/first-password-page';
import { SignedOut } from './pages/sign-in/signed-out';
import { useReducedMotion, useTouch } from './parts/use-media';
import { makeRouter } from './routes';
import { makeQueryClient } from './session/query-client';
import { SessionProvider, useSession } from './session/session-context';
import { consoleTheme } from './theme/console-theme';
import { DensityProvider, useDensity } from './theme/density-context';
import { silentIcons } from './theme/icons';

const queryClient = makeQueryClient();
const router = makeRouter();
const ANTD_WORDS = { 'zh-CN': zhCN, en: enUS } as const;

/** Language, size, session: what every page stands in. */
export function Console() {
  return (
    <LocaleProvider>
      <DensityProvider>
        <QueryClientProvider client={queryClient}>
          <Themed />
        </QueryClientProvider>
      </DensityProvider>
    </LocaleProvider>
  );
}

/** Lists and menus open within the part of the page that they belong to, so that a screen reader finds them there. */
const landmarkOf = (trigger?: HTMLElement): HTMLElement => trigger?.closest<HTMLElement>('.ant-drawer-body, main, header') ?? document.body;

function Themed() {
  const { locale } = useLocale();
  const { density } = useDensity();
  const motion = !useReducedMotion();
  const touch = useTouch();
  const theme = useMemo(() => consoleTheme(density, { motion, touch }), [density, motion, touch]);
  return (
    <ConfigProvider theme={theme} locale={ANTD_WORDS[locale]} button={{ autoInsertSpace: false }} getPopupContainer={landmarkOf} tag={{ variant: 'outlined' }} {...silentIcons}>
      <App>
        <SessionProvider>
          <Gate />
        </SessionProvider>
      </App>
    </ConfigProvider>
  );
}

/** Nobody gets past sign-in; the address asked for stays, so it opens afterwards. */
function Gate() {
  const { me } = useSession();
  if (me === null) return <SignedOut />;
  return me.mustChangePassword ? <FirstPasswordPage /> : <RouterProvider router={router} />;
}
