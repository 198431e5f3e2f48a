import { useState } from 'react';
import { useText } from '../../i18n/locale-context';
import { Page } from '../../parts/page';
import { PasswordForm } from './password-form';

/** Another password, whenever one wants it. */
export function PasswordPage() {
  const t = useText();
  const [changed, setChanged] = useState(false);
  return (
    <Page title={t('password.title')}>
      <div className="hy-narrow hy-form">
        {changed && <p className="hy-result" role="status">{t('password.changed')}</p>}
        <p className="hy-lead">{t('password.lead')}</p>
        <section className="hy-card" aria-label={t('password.title')}>
          <PasswordForm onChanged={async () => setChanged(true)} />
        </section>
      </div>
    </Page>
  );
}
