import { Button } from 'antd';
import { MOST_TOGETHER } from '../../../api/hand-over';
import { useText } from '../../../i18n/locale-context';
import type { Selection } from './use-selection';

interface SelectionBarProps {
  readonly selection: Selection;
  readonly onOpen: () => void;
}

/** 已选 5 件: what can be done with them, at the foot of the window as long as some are chosen. */
export function SelectionBar({ selection: { chosen, choose }, onOpen }: SelectionBarProps) {
  const t = useText();
  const n = chosen.length;
  if (n === 0) return null;
  return (
    <section className="hy-selection" aria-label={t('together.bar')}>
      <span role="status">{t('together.chosen', { n })}</span>
      {n > MOST_TOGETHER ? <span className="hy-reason">{t('together.tooMany', { max: MOST_TOGETHER })}</span> : <Button type="primary" onClick={onOpen}>{t('together.open', { n })}</Button>}
      <Button onClick={() => choose(chosen, false)}>{t('together.clear')}</Button>
    </section>
  );
}
