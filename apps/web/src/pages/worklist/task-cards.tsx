import { Link } from 'react-router';
import { useText } from '../../i18n/locale-context';
import { Light } from '../../parts/light';
import { ActLinks } from './act-links';
import { caseAddress } from './addresses';
import { BallLine } from './ball-line';
import { rowKey, type WorkRow } from './rows';
import { SelectAll, SelectRow } from './together/select-box';
import type { Selection } from './together/use-selection';

/** The worklist on a phone: one card a task, one button. */
export function TaskCards({ rows, selection }: { readonly rows: readonly WorkRow[]; readonly selection: Selection }) {
  const t = useText();
  return (
    <>
      {selection.offered.length > 0 && (
        <div className="hy-below">
          <SelectAll selection={selection} named />
        </div>
      )}
      <ul className="hy-cards" aria-label={t('work.title')}>
        {rows.map((row) => (
          <li key={rowKey(row)} className="hy-card">
            <div className="hy-card-head">
              <SelectRow row={row} selection={selection} />
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
    </>
  );
}
