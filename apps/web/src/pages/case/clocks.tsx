import { Button } from 'antd';
import { useState } from 'react';
import type { Clock } from '../../api/model';
import { useText } from '../../i18n/locale-context';
import { Light } from '../../parts/light';
import { ExplanationDrawer } from './explanation-drawer';

const isRunning = ({ status }: Clock): boolean => status === 'running' || status === 'stopped';

/** 期限一览: running clocks in sight, ended ones folded; each explains itself. */
export function Clocks({ clocks }: { readonly clocks: readonly Clock[] }) {
  const t = useText();
  const [explained, setExplained] = useState<Clock | null>(null);
  const running = clocks.filter(isRunning);
  const ended = clocks.filter((clock) => !isRunning(clock));
  return (
    <>
      <h2>{t('case.clocks')}</h2>
      {running.length === 0 && <p className="hy-meta">{t('clocks.none')}</p>}
      <ClockList clocks={running} onExplain={setExplained} />
      {ended.length > 0 && (
        <details>
          <summary>{t('clocks.ended', { n: ended.length })}</summary>
          <ClockList clocks={ended} onExplain={setExplained} />
        </details>
      )}
      <ExplanationDrawer clock={explained} onClose={() => setExplained(null)} />
    </>
  );
}

function ClockList({ clocks, onExplain }: { readonly clocks: readonly Clock[]; readonly onExplain: (clock: Clock) => void }) {
  const t = useText();
  if (clocks.length === 0) return null;
  return (
    <ul className="hy-clocks">
      {clocks.map((clock) => (
        <li key={clock.id}>
          <strong>{clock.kind.label}</strong>
          <Light light={clock.light} text={clock.remaining.text} />
          <span className="hy-meta">
            <time dateTime={clock.due}>{clock.dueText}</time>
            {clock.provisional && ` ${t('clocks.provisional')}`}
          </span>
          <Button type="link" size="small" aria-label={t('clocks.howOf', { name: clock.kind.label })} onClick={() => onExplain(clock)}>
            {t('clocks.how')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
