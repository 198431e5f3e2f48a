import { Button } from 'antd';
import { useState } from 'react';
import type { Clock, SuggestionPage } from '../../api/model';
import { useText } from '../../i18n/locale-context';
import { Light } from '../../parts/light';
import { usePhone } from '../../parts/use-media';
import { ExplanationDrawer } from './explanation-drawer';
import { partName } from './part-names';

const isRunning = ({ status }: Clock): boolean => status === 'running' || status === 'stopped';

/** 期限一览: running clocks in sight, on a phone the nearest of them, ended ones folded; each explains itself. */
export function Clocks({ suggestion }: { readonly suggestion: SuggestionPage }) {
  const { clocks } = suggestion;
  const t = useText();
  const [explained, setExplained] = useState<Clock | null>(null);
  const running = clocks.filter(isRunning);
  const inSight = usePhone() ? running.slice(0, 1) : running;
  const ended = clocks.filter((clock) => !isRunning(clock));
  return (
    <>
      <h2>{t('case.clocks')}</h2>
      {running.length === 0 && <p className="hy-meta">{t('clocks.none')}</p>}
      <ClockList suggestion={suggestion} clocks={inSight} onExplain={setExplained} />
      {running.length > inSight.length && (
        <details>
          <summary>{t('clocks.more', { n: running.length - inSight.length })}</summary>
          <ClockList suggestion={suggestion} clocks={running.slice(inSight.length)} onExplain={setExplained} />
        </details>
      )}
      {ended.length > 0 && (
        <details>
          <summary>{t('clocks.ended', { n: ended.length })}</summary>
          <ClockList suggestion={suggestion} clocks={ended} onExplain={setExplained} />
        </details>
      )}
      <ExplanationDrawer clock={explained} onClose={() => setExplained(null)} />
    </>
  );
}

function ClockList({ suggestion, clocks, onExplain }: { readonly suggestion: SuggestionPage; readonly clocks: readonly Clock[]; readonly onExplain: (clock: Clock) => void }) {
  const t = useText();
  if (clocks.length === 0) return null;
  const nameOf = (clock: Clock): string => [clock.kind.label, partName(suggestion, clock.partId)].filter(Boolean).join(' · ');
  return (
    <ul className="hy-clocks">
      {clocks.map((clock) => (
        <li key={clock.id}>
          <strong>{nameOf(clock)}</strong>
          <Light light={clock.light} text={clock.remaining.text} />
          <span className="hy-meta">
            <time dateTime={clock.due}>{clock.dueText}</time>
            {clock.provisional && ` ${t('clocks.provisional')}`}
          </span>
          <Button type="link" size="small" aria-label={t('clocks.howOf', { name: nameOf(clock) })} onClick={() => onExplain(clock)}>
            {t('clocks.how')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
