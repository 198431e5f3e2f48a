import type { ReactNode } from 'react';
import { LanguageSwitch } from '../../frame/language-switch';
import { useText } from '../../i18n/locale-context';

/** The frame of the pages before anything else is open: name and language above, one card, a line below. */
export function SignInCard({ foot, children }: { readonly foot: ReactNode; readonly children: ReactNode }) {
  const t = useText();
  return (
    <div className="hy-sign-in">
      <header className="hy-sign-in-head">
        <span className="hy-brand">{t('app.name')}</span>
        <LanguageSwitch />
      </header>
      <main id="main" className="hy-sign-in-card">
        {children}
      </main>
      <footer className="hy-sign-in-foot">{foot}</footer>
    </div>
  );
}
