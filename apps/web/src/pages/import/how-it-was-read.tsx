import type { ImportPage } from '../../api/imports';
import { useText } from '../../i18n/locale-context';

/** Which column was taken for what, and what was left aside: folded, for whoever doubts the counts. */
export function HowItWasRead({ run }: { readonly run: ImportPage }) {
  const t = useText();
  return (
    <details className="hy-card">
      <summary>{t('imports.howRead')}</summary>
      <p className="hy-spaced">{t('imports.sheet', { name: run.sheet })}</p>
      <ul className="hy-columns-read">
        {run.columns.map((column) => (
          <li key={column.letter}>
            <span className="hy-number">{column.letter}</span> {column.label}
          </li>
        ))}
      </ul>
      {run.otherColumns.length > 0 && <p className="hy-meta">{t('imports.otherColumns', { names: run.otherColumns.join(t('list.and')) })}</p>}
      {run.notData > 0 && <p className="hy-meta">{t('imports.notData', { n: run.notData })}</p>}
    </details>
  );
}
