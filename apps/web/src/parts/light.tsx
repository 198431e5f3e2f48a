import type { Labelled } from '../api/model';
import './light.css';

/** One shape for each light, so that it reads without colour. */
const SHAPES: Readonly<Record<string, string>> = {
  normal: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  soon: 'M8 2 15 14H1Z',
  urgent: 'M8 1 15 8 8 15 1 8Z',
  overdue: 'M2 2h12v12H2Z',
  stopped: 'M3 2h4v12H3ZM9 2h4v12H9Z',
  passed: 'M2 7h12v2H2Z',
  waived: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 4a4 4 0 0 1 0 8A4 4 0 0 1 8 4Z',
  done: 'M2 8.5 4 6.5 6.5 9 12 3.5 14 5.5 6.5 13Z',
};

interface LightProps {
  readonly light: Labelled;
  /** What is left, in the API's words. */
  readonly text?: string;
}

/** Shape, word and number; colour comes third, so that it reads in a black-and-white print too. */
export function Light({ light, text = '' }: LightProps) {
  const shape = SHAPES[light.code];
  if (shape === undefined) return null;
  // The rest of time may name the light itself: 逾期 2 个工作日, 2 working days overdue.
  const saysIt = text.includes(light.label);
  return (
    <span className={`hy-light hy-light-${light.code}`}>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={shape} fill="currentColor" />
      </svg>
      {!saysIt && <span className="hy-light-word">{light.label}</span>}
      {text !== '' && <span className={saysIt ? 'hy-light-word' : ''}>{text}</span>}
    </span>
  );
}
