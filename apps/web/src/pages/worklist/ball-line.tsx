import type { Ball } from '../../api/model';
import { useText } from '../../i18n/locale-context';

/** 该谁: at most two in a row of a list; the page of the case names all. */
const NAMED = 2;

export function BallLine({ ball }: { readonly ball: readonly Ball[] }) {
  const t = useText();
  if (ball.length === 0) return <span className="hy-meta">{t('ball.nobody')}</span>;
  const more = ball.length - NAMED;
  return (
    <span>
      {ball.slice(0, NAMED).map((holder) => holder.text).join(t('list.and'))}
      {more > 0 && t('ball.more', { n: more })}
    </span>
  );
}
