import { Progress } from 'antd';
import type { ImportCounts } from '../../api/imports';
import { useText } from '../../i18n/locale-context';

/** How far it is, n of N; the page may be left. */
export function ImportProgress({ counts, finished }: { readonly counts: ImportCounts; readonly finished: boolean }) {
  const t = useText();
  const percent = counts.total === 0 ? 100 : Math.floor((counts.done / counts.total) * 100);
  return (
    <section className="hy-card" aria-labelledby="progress-title">
      <h2 id="progress-title">{t(finished ? 'imports.finished' : 'imports.running')}</h2>
      <Progress percent={percent} showInfo={false} aria-label={t('imports.running')} />
      <p role="status">{t('imports.progress', { done: counts.done, total: counts.total })}</p>
      <p className="hy-meta">{t('imports.outcome', { made: counts.made, known: counts.wasKnown, failed: counts.failed, skipped: counts.skipped })}</p>
      {!finished && <p className="hy-meta">{t('imports.mayLeave')}</p>}
    </section>
  );
}
