import type { TaskCounts } from '../../api/model';
import { useText } from '../../i18n/locale-context';

interface LightCountsProps {
  readonly counts: TaskCounts;
  readonly chosen: string;
  readonly onChoose: (light: string) => void;
}

/** 全部 23 · 逾期 1 · 临期 4: how many there are, not how many are shown; each a filter. */
export function LightCounts({ counts: { all, lights }, chosen, onChoose }: LightCountsProps) {
  const t = useText();
  return (
    <ul className="hy-counts" aria-label={t('work.byLight')}>
      {[{ code: '', label: t('work.all'), n: all }, ...lights].map(({ code, label, n }) => (
        <li key={code}>
          <button type="button" aria-pressed={chosen === code} onClick={() => onChoose(code)}>
            {label} <strong>{n}</strong>
          </button>
        </li>
      ))}
    </ul>
  );
}
