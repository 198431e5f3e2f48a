import type { ImportPage } from '../../api/imports';
import { useText } from '../../i18n/locale-context';
import { SOURCE_LANGUAGE } from '../../i18n/source-language';

/** Which column was taken for what, and what was left aside: folded, for whoever doubts the counts. */
export function HowItWasRead({ run }: { readonly run: ImportPage }) {
  const t = useText();
  return (
    <details className="hy-card">
      <summary>{t('imports.howRead')}</summary>
      <p className="hy-spaced">
        {t('imports.sheet')} <span lang={SOURCE_LANGUAGE}>{run.sheet}</span>
      </p>
      <ul className="hy-columns-read">
        {run.columns.map((column) => (
          <li key={column.letter}>
            <span className="hy-number">{t('imports.column', { letter: column.letter })}</span> <span lang={SOURCE_LANGUAGE}>{column.label}</span>
          </li>
        ))}
      </ul>
      {run.otherColumns.length > 0 && (
        <p className="hy-meta">
          {t('imports.otherColumns')} <span lang={SOURCE_LANGUAGE}>{run.otherColumns.join('、')}</span>
        </p>
      )}
      {run.notData > 0 && <p className="hy-meta">{t('imports.notData', { n: run.notData })}</p>}
    </details>
  );
}
