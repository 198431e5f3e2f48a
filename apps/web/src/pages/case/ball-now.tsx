import type { Ball } from '../../api/model';
import { useText } from '../../i18n/locale-context';
import { Day } from '../../parts/day';
import { holdersOf } from '../../parts/holders';

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
          {holdersOf(ball).map((holder) => (
            <li key={holder.key} className={holder.mine ? 'hy-ball-mine' : ''}>
              <span>
                {holder.mine ? t('ball.me') : holder.name}
                {t('list.colon')}
                {holder.acts.join(t('list.and'))}
              </span>
              {holder.due !== null && (
                <span className="hy-meta hy-until">
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
