import type { Ball } from '../../api/model';
import type { Translate } from '../../i18n/locale-context';
import { holdersOf } from '../../parts/holders';

/** 该谁: at most two in a row of a list; the page of the case names all. */
const NAMED = 2;

/** 该谁 in one line, the reader himself first; null where nobody is to act. */
export function ballWords(ball: readonly Ball[], t: Translate): string | null {
  const holders = holdersOf(ball);
  if (holders.length === 0) return null;
  const own = holders.filter((holder) => holder.mine);
  const shown = [...own, ...holders.filter((holder) => !holder.mine)].slice(0, NAMED);
  const more = holders.length - shown.length;
  const named = shown.map((holder) => `${holder.mine ? t('ball.me') : holder.name}${t('list.colon')}${holder.acts.join(t('list.and'))}`).join(t('list.semicolon'));
  return more > 0 ? `${named}${t('ball.more', { n: more })}` : named;
}
