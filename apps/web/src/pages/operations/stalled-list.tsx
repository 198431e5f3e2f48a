import type { StalledTasks } from '../../api/operations';
import { useText } from '../../i18n/locale-context';
import { CaseButton } from './case-button';
import { OperationsList } from './operations-list';

/** Open tasks whose role nobody holds: giving somebody the role lets them go on. */
export function StalledList({ stalled: { total, rows }, onOpen }: { readonly stalled: StalledTasks; readonly onOpen: (id: string) => void }) {
  const t = useText();
  return (
    <OperationsList
      title={t('operations.stalled')} text={t('operations.stalledText')} none={t('operations.stalledNone')} total={total}
      columns={[t('operations.case'), t('operations.task'), t('operations.role')]}
      rows={rows.map((row) => ({ key: `${row.case} ${row.command.code} ${row.role.code} ${row.holder}`, cells: [<CaseButton key="case" id={row.case} onOpen={onOpen} />, row.command.label, row.role.label] }))}
    />
  );
}
