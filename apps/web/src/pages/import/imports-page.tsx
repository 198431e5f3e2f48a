import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { readImports } from '../../api/imports';
import { useLocale } from '../../i18n/locale-context';
import { NothingHere } from '../../parts/nothing-here';
import { Page } from '../../parts/page';
import { Reading } from '../../parts/reading';
import { UploadForm } from './upload-form';

/** 导入: a new file, and those that were read before. */
export function ImportsPage() {
  const { t, locale } = useLocale();
  const imports = useQuery({ queryKey: ['imports', locale], queryFn: ({ signal }) => readImports(signal) });
  return (
    <Page title={t('imports.title')}>
      <div className="hy-narrow">
        <section className="hy-card" aria-labelledby="upload-title">
          <h2 id="upload-title">{t('imports.new')}</h2>
          <UploadForm />
        </section>
        <section aria-labelledby="past-title">
          <h2 id="past-title">{t('imports.past')}</h2>
          <Reading query={imports} />
          {imports.data?.length === 0 && <NothingHere text={t('imports.none')} />}
          <ul className="hy-rows">
            {imports.data?.map((run) => (
              <li key={run.id}>
                <Link to={`/imports/${run.id}`}>
                  {[run.kind.label, run.fileName, run.createdAtText].filter((part) => part !== null).join(' · ')}
                </Link>{' '}
                <span className="hy-state">{run.state.label}</span>
                <span className="hy-meta"> {t('imports.progress', { done: run.counts.done, total: run.counts.total })}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  );
}
