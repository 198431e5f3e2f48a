import { Link } from 'react-router';
import type { TaskRow } from '../../api/model';
import { useText } from '../../i18n/locale-context';
import { Light } from '../../parts/light';
import { actAddress, caseAddress, rowKey } from './addresses';
import { BallLine } from './ball-line';

/** The worklist on a phone: one card a task, one button. */
export function TaskCards({ rows }: { readonly rows: readonly TaskRow[] }) {
  const t = useText();
  return (
    <ul className="hy-cards" aria-label={t('work.title')}>
      {rows.map((row) => (
        <li key={rowKey(row)} className="hy-card">
          <div className="hy-card-head">
            {row.clock === null ? <span className="hy-meta">{t('work.noClock')}</span> : <Light light={row.light} text={row.remainingText} />}
            {row.dueText !== null && <span className="hy-day">{row.dueText}</span>}
          </div>
          <Link to={caseAddress(row)} className="hy-row-title">
            <span className="hy-number">{row.numberText}</span> {row.title}
          </Link>
          <p className="hy-meta">
            {t('work.ball')}
            {t('list.colon')}
            <BallLine ball={row.ball} />
          </p>
          <Link to={actAddress(row)} className="hy-button-link" aria-label={t('work.actOn', { action: row.mainAction.label, number: row.numberText, title: row.title })}>
            {row.mainAction.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
