import type { FirstStart } from '../../api/first-start';
import { LanguageSwitch } from '../../frame/language-switch';
import { useText } from '../../i18n/locale-context';
import { NonSecretBanner } from '../../parts/non-secret-banner';
import { Page } from '../../parts/page';
import { TodayProvider } from '../../session/today';
import { FirstStartForm } from './first-start-form';

/** The first page of an empty installation. */
export function FirstStartPage({ choices }: { readonly choices: FirstStart }) {
  const t = useText();
  return (
    <div className="hy-alone">
      <header className="hy-alone-head">
        <span className="hy-brand">{t('app.name')}</span>
        <LanguageSwitch />
      </header>
      <main id="main">
        <Page title={t('firstStart.title')}>
          <div className="hy-form">
            <p className="hy-lead">{t('firstStart.lead')}</p>
            <NonSecretBanner />
            <TodayProvider today={choices.today}>
              <FirstStartForm choices={choices} />
            </TodayProvider>
          </div>
        </Page>
      </main>
    </div>
  );
}
