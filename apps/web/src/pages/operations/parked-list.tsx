import type { ParkedOrders } from '../../api/operations';
import { formatMoment } from '../../format/moment';
import { useLocale } from '../../i18n/locale-context';
import { CaseButton } from './case-button';
import { OperationsList } from './operations-list';

/** Orders of processes that failed by a fault; they wait for a decision of the operator. */
export function ParkedList({ parked: { total, rows }, onOpen }: { readonly parked: ParkedOrders; readonly onOpen: (id: string) => void }) {
  const { t, locale } = useLocale();
  return (
    <OperationsList
      title={t('operations.parked')} text={t('operations.parkedText')} none={t('operations.parkedNone')} total={total}
      columns={[t('operations.case'), t('operations.order'), t('operations.stage'), t('operations.error'), t('operations.since')]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [<CaseButton key="case" id={row.case} onOpen={onOpen} />, row.command.label, <code key="stage">{row.step === null ? row.stage : `${row.stage} · ${row.step}`}</code>, <code key="error">{row.errorCode}</code>, formatMoment(row.parkedAt, locale)],
      }))}
    />
  );
}
