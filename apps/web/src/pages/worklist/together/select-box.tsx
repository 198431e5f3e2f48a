import { Checkbox } from 'antd';
import { useText } from '../../../i18n/locale-context';
import type { WorkRow } from '../rows';
import { isOffered, type Selection } from './use-selection';

/** The box of one line, named by what it chooses; nothing where the line cannot be chosen. */
export function SelectRow({ row, selection }: { readonly row: WorkRow; readonly selection: Selection }) {
  const t = useText();
  if (!isOffered(row)) return null;
  return (
    <Checkbox
      aria-label={t('together.choose', { number: row.numberText, title: row.title })}
      checked={selection.chosen.includes(row.case)}
      onChange={(event) => selection.choose([row.case], event.target.checked)}
    />
  );
}

/** One box for all lines in sight that can be chosen. */
export function SelectAll({ selection: { offered, chosen, choose }, named = false }: { readonly selection: Selection; readonly named?: boolean }) {
  const t = useText();
  const all = chosen.length === offered.length;
  return (
    <Checkbox aria-label={t('together.chooseAll')} checked={all} indeterminate={chosen.length > 0 && !all} onChange={() => choose(offered.map((row) => row.case), !all)}>
      {named && t('together.chooseAll')}
    </Checkbox>
  );
}
