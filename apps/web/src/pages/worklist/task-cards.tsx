import { Link } from 'react-router';
import { useText } from '../../i18n/locale-context';
import { Light } from '../../parts/light';
import { ActLinks } from './act-links';
import { caseAddress } from './addresses';
import { BallLine } from './ball-line';
import { rowKey, type WorkRow } from './rows';

/** The worklist on a phone: one card a task, one button. */
export function TaskCards({ rows }: { readonly rows: readonly WorkRow[] }) {
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
          <p className="hy-meta">{row.seriesText}</p>
          <p className="hy-meta">
            {t('work.ball')}
            {t('list.colon')}
            <BallLine ball={row.ball} />
          </p>
          <ActLinks row={row} />
        </li>
      ))}
    </ul>
  );
}
