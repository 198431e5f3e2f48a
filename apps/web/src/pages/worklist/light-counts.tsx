import type { TaskRow } from '../../api/model';
import { useText } from '../../i18n/locale-context';
import { countBy } from './filters';

interface LightCountsProps {
  readonly rows: readonly TaskRow[];
  readonly chosen: string;
  readonly onChoose: (light: string) => void;
}

/** 全部 23 · 逾期 1 · 临期 4: counts of what is shown, each a filter. */
export function LightCounts({ rows, chosen, onChoose }: LightCountsProps) {
  const t = useText();
  const counts = [{ code: '', label: t('work.all'), n: rows.length }, ...countBy(rows, (row) => row.light)];
  return (
    <ul className="hy-counts" aria-label={t('work.byLight')}>
      {counts.map(({ code, label, n }) => (
        <li key={code}>
          <button type="button" aria-pressed={chosen === code} onClick={() => onChoose(code)}>
            {label} <strong>{n}</strong>
          </button>
        </li>
      ))}
    </ul>
  );
}
