import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { readImport, type ImportRun } from '../../api/imports';
import { useLocale } from '../../i18n/locale-context';
import { Page } from '../../parts/page';
import { ReadProblem } from '../../parts/read-problem';
import { Waiting } from '../../parts/waiting';
import { ConfirmImport } from './confirm-import';
import { ImportCountsList } from './import-counts';
import { ImportProgress } from './import-progress';
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
  const { kind, state, counts, createdAtText } = run.data;
  return (
    <Page title={t('imports.one', { kind: kind.label })} windowTitle={`${kind.label} – ${t('imports.title')}`}>
      <p className="hy-meta">
        {createdAtText} · {state.label}
      </p>
      <ImportCountsList counts={counts} />
      {state.code === 'read' && <ConfirmImport importId={importId} counts={counts} />}
      {state.code !== 'read' && <ImportProgress counts={counts} finished={state.code === 'finished'} />}
      <ImportRows importId={importId} editable={state.code === 'read'} finished={state.code === 'finished'} />
    </Page>
  );
}
