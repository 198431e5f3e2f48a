import type { LightState, Remaining } from '../api/model';
import { useText, type Translate } from '../i18n/locale-context';
import './light.css';

const SHAPES: Readonly<Record<LightState, string>> = {
  onTrack: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  dueSoon: 'M8 2 15 14H1Z',
  urgent: 'M8 1 15 8 8 15 1 8Z',
  overdue: 'M2 2h12v12H2Z',
  paused: 'M3 2h4v12H3ZM9 2h4v12H9Z',
  done: 'M2 8.5 4 6.5 6.5 9 12 3.5 14 5.5 6.5 13Z',
};

/** 剩余 12 个工作日, 今日到期, 逾期 2 个工作日: the server's count in words. */
export function remainingWords(remaining: Remaining | null, t: Translate): string {
  if (remaining === null) return '';
  const { unit, count } = remaining;
  if (count === 0) return t('remaining.today');
  const late = count < 0;
  return t(unit === 'workingDays' ? (late ? 'remaining.lateWorkingDays' : 'remaining.workingDays') : late ? 'remaining.lateDays' : 'remaining.days', {
    n: Math.abs(count),
  });
}

interface LightProps {
  readonly state: LightState;
  readonly remaining?: Remaining | null;
}

/** Shape, word and number; colour comes third, so that it reads in a black-and-white print too. */
export function Light({ state, remaining = null }: LightProps) {
  const t = useText();
  const words = remainingWords(remaining, t);
  return (
    <span className={`hy-light hy-light-${state}`}>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={SHAPES[state]} fill="currentColor" />
      </svg>
      <span className="hy-light-word">{t(`light.${state}`)}</span>
      {words !== '' && <span className="hy-light-count">{words}</span>}
    </span>
  );
}
