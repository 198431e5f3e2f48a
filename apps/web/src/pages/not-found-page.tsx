import { Link } from 'react-router';
import { useText } from '../i18n/locale-context';
import { Page } from '../parts/page';

/** An address that no page has: says so, and leads to the start. */
export function NotFoundPage() {
  const t = useText();
  return (
    <Page title={t('notFound.title')}>
      <p className="hy-below">{t('notFound.text')}</p>
      <Link to="/" className="hy-button-link">{t('notFound.toStart')}</Link>
    </Page>
  );
}
