import type { Translate } from '../../i18n/locale-context';
import { ballWords } from './ball-words';
import type { WorkRow } from './rows';

/** What is said of a row; of its clock, only whether one runs. */
export type SaidRow = Pick<WorkRow, 'light' | 'remainingText' | 'dueText' | 'ball' | 'numberText' | 'title'> & { readonly clock: object | null };

/** What a screen reader says of a row: how much time is left and until when, who has it, which suggestion, and whether it is chosen. */
export function rowWords(row: SaidRow, chosen: boolean, t: Translate): string {
  const { clock, light, remainingText, dueText, ball, numberText, title } = row;
  const time = clock === null ? [t('work.noClock')] : [remainingText.includes(light.label) ? '' : light.label, remainingText];
  return [...time, dueText === null ? '' : `${t('work.due')} ${dueText}`, ballWords(ball, t) ?? t('ball.nobody'), numberText, title, chosen ? t('work.chosen') : ''].filter((part) => part !== '').join(t('list.comma'));
}
