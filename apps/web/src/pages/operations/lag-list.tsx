import type { ProcessLag } from '../../api/operations';
import { formatMoment } from '../../format/moment';
import { useLocale } from '../../i18n/locale-context';
import { CaseButton } from './case-button';
import { OperationsList } from './operations-list';

/** Facts that the processes have not been told yet. */
export function LagList({ lag, onOpen }: { readonly lag: ProcessLag; readonly onOpen: (id: string) => void }) {
  const { t, locale } = useLocale();
  return (
    <OperationsList
      title={t('operations.lag')} text={t('operations.lagText', { n: lag.waiting, seconds: Math.round(lag.oldestSeconds) })} none={t('operations.lagNone')} total={lag.waiting}
      columns={[t('operations.case'), t('operations.since'), t('operations.what')]}
      rows={lag.rows.map((row) => ({ key: row.case, cells: [<CaseButton key="case" id={row.case} onOpen={onOpen} />, formatMoment(row.since, locale), t(row.restart ? 'operations.restartWaits' : 'operations.factsWait')] }))}
    />
  );
}
