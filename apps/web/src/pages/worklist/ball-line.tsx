import type { Ball } from '../../api/model';
import { useText } from '../../i18n/locale-context';
import { ballWords } from './ball-words';

/** 该谁 in one line; says so where nobody is to act. */
export function BallLine({ ball }: { readonly ball: readonly Ball[] }) {
  const t = useText();
  const words = ballWords(ball, t);
  return words === null ? <span className="hy-meta">{t('ball.nobody')}</span> : <span>{words}</span>;
}
