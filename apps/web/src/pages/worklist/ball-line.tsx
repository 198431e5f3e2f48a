import type { Ball } from '../../api/model';
import { useText } from '../../i18n/locale-context';
import { holdersOf } from '../../parts/holders';

/** 该谁: at most two in a row of a list; the page of the case names all. */
const NAMED = 2;

/** 该谁 in one line, the reader himself first; says so where nobody is to act. */
export function BallLine({ ball }: { readonly ball: readonly Ball[] }) {
  const t = useText();
  const holders = holdersOf(ball);
  if (holders.length === 0) return <span className="hy-meta">{t('ball.nobody')}</span>;
  const own = holders.filter((holder) => holder.mine);
  const shown = [...own, ...holders.filter((holder) => !holder.mine)].slice(0, NAMED);
  const more = holders.length - shown.length;
  return (
    <span>
      {shown.map((holder) => `${holder.mine ? t('ball.me') : holder.name}${t('list.colon')}${holder.acts.join(t('list.and'))}`).join(t('list.semicolon'))}
      {more > 0 && t('ball.more', { n: more })}
    </span>
  );
}
