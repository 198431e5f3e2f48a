import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { readProcess, restartProcess, retryParked } from '../../api/operations';
import { useLocale, type Translate } from '../../i18n/locale-context';
import { ErrorSummary } from '../../parts/error-summary';
import { Reading } from '../../parts/reading';
import { usePhone } from '../../parts/use-media';
import { useSending } from '../../parts/use-sending';
import { ProcessFacts } from './process-facts';

const NO_FIELDS = {};
const nothingMissing = () => [];

interface ProcessDrawerProps {
  readonly caseId: string | null;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** The process of one case, and what an operator may do with it: neither changes a fact of the case. */
export function ProcessDrawer({ caseId, onChanged, onClose }: ProcessDrawerProps) {
  const { t, locale } = useLocale();
  const phone = usePhone();
  const client = useQueryClient();
  const { busy, faults, send } = useSending(NO_FIELDS);
  const [result, setResult] = useState<((t: Translate) => string) | null>(null);
  const process = useQuery({ queryKey: ['process', caseId, locale], queryFn: ({ signal }) => readProcess(caseId ?? '', signal), enabled: caseId !== null });
  if (caseId === null) return null;
  const act = (work: () => Promise<(t: Translate) => string>): Promise<void> =>
    send(nothingMissing, async () => {
      const said = await work();
      setResult(() => said);
      onChanged();
      await client.invalidateQueries({ queryKey: ['process', caseId] });
    });
  const retry = () => act(async () => {
    const n = await retryParked(caseId);
    return (words) => words(n === 0 ? 'operations.nothingToRetry' : 'operations.retried', { n });
  });
  const restart = () => act(async () => {
    await restartProcess(caseId);
    return (words) => words('operations.restarted');
  });
  return (
    <Drawer open title={t('operations.process')} size={phone ? '100%' : 560} onClose={onClose} closable={{ 'aria-label': t('action.close') }} destroyOnHidden>
      <div className="hy-form">
        <ErrorSummary faults={faults} />
        {result !== null && <p className="hy-result" role="status">{result(t)}</p>}
        <Reading query={process} rows={6} />
        {process.data && <ProcessFacts process={process.data} />}
        {process.data && (
          <div className="hy-form">
            <p className="hy-help">{t('operations.retryText')}</p>
            <div className="hy-form-buttons"><Button onClick={() => void retry()} aria-disabled={busy}>{t('operations.retry')}</Button></div>
            <p className="hy-help">{t('operations.restartText')}</p>
            <div className="hy-form-buttons"><Button onClick={() => void restart()} aria-disabled={busy}>{t('operations.restart')}</Button></div>
          </div>
        )}
      </div>
    </Drawer>
  );
}
