import type { Ball } from '../../api/model';
import { useText } from '../../i18n/locale-context';
import { Day } from '../../parts/day';

/** 现在该谁: everybody who has an open task, by due date. */
export function BallNow({ ball }: { readonly ball: readonly Ball[] }) {
  const t = useText();
  return (
    <div className="hy-ball">
      <h2>{t('ball.now')}</h2>
      {ball.length === 0 ? (
        <p>{t('ball.nobody')}</p>
      ) : (
        <ul>
          {ball.map((holder) => (
            <li key={`${holder.command.code} ${holder.role.code} ${holder.holder.id}`} className={holder.mine ? 'hy-ball-mine' : ''}>
              <span>{holder.text}</span>
              {holder.due !== null && (
                <span className="hy-meta">
                  {' '}
                  <Day value={holder.due} withWeekday /> {t('ball.until')}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
