import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { readImport, type ImportRun } from '../../api/imports';
import { useLocale } from '../../i18n/locale-context';
import { SOURCE_LANGUAGE } from '../../i18n/source-language';
import { Page } from '../../parts/page';
import { ReadProblem } from '../../parts/read-problem';
import { Waiting } from '../../parts/waiting';
import { ConfirmImport } from './confirm-import';
import { HowItWasRead } from './how-it-was-read';
import { ImportCountsList } from './import-counts';
import { ImportProgress } from './import-progress';
import { ReadAgain } from './read-again';
import { ImportRows } from './import-rows';

const POLL_MS = 1_500;
const isRunning = (run: ImportRun | undefined): boolean => run?.state.code === 'running';

/** One import: what was read and what stands against it, then how far it is, then what came of each row. */
export function ImportPage() {
  const { importId = '' } = useParams();
  const { t, locale } = useLocale();
  const run = useQuery({
    queryKey: ['import', importId, 'run', locale],
    queryFn: ({ signal }) => readImport(importId, signal),
    refetchInterval: (query) => (isRunning(query.state.data) ? POLL_MS : false),
  });
  if (run.isPending) return <Waiting rows={8} />;
  if (run.isError) {
    return (
      <Page title={t('imports.title')}>
        <ReadProblem error={run.error} retry={() => void run.refetch()} />
      </Page>
    );
  }
  const { kind, state, counts, createdAtText, createdBy, title, fileName } = run.data;
  const isRead = state.code === 'read';
  return (
    <Page title={t('imports.one', { kind: kind.label })} windowTitle={`${kind.label} – ${t('imports.title')}`}>
      <p className="hy-meta hy-below">
        {fileName !== null && `${fileName} · `}
        {title && <span lang={SOURCE_LANGUAGE}>{title} · </span>}
        {[createdAtText, createdBy.name, state.label].join(' · ')}
      </p>
      <ImportCountsList counts={counts} />
      <div className="hy-stack">
        {isRead && <ConfirmImport importId={importId} counts={counts} nothingToImport={run.data.nothingToImport} />}
        {!isRead && <ImportProgress counts={counts} finished={state.code === 'finished'} />}
        <HowItWasRead run={run.data} />
        {isRead && <ReadAgain importId={importId} />}
        <ImportRows importId={importId} editable={isRead} state={state.code} columns={run.data.columns.map(({ label }) => label)} />
      </div>
    </Page>
  );
}
