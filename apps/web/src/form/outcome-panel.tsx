import { Alert, Button } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../i18n/locale-context';
import type { Outcome } from './use-act';

interface OutcomePanelProps {
  readonly outcome: Outcome;
  readonly askAgain: () => void;
  readonly sendOnNewVersion: () => Promise<void>;
}

/** What became of the act: is it done, is what I typed safe, what now. */
export function OutcomePanel({ outcome, askAgain, sendOnNewVersion }: OutcomePanelProps) {
  const t = useText();
  if (outcome.kind === 'uncertain') {
    return (
      <Told type="warning" title={t('outcome.uncertain')} text={t('outcome.uncertainText', { n: outcome.asksAgainInSeconds })}>
        <Button onClick={askAgain}>{t('outcome.askNow')}</Button>
      </Told>
    );
  }
  if (outcome.kind !== 'refused') return null;
  const { problem } = outcome;
  switch (problem.kind) {
    case 'changed':
      return (
        <Told type="warning" title={t('outcome.changed')} text={t('outcome.changedText')}>
          <Button onClick={() => void sendOnNewVersion()}>{t('outcome.sendOnNew')}</Button>
        </Told>
      );
    case 'notPossible':
    case 'forbidden':
      return <Told type="warning" title={problem.text} text={problem.unlockBy.length === 0 ? t('outcome.kept') : t('outcome.unlockBy', { who: problem.unlockBy.join(t('list.or')) })} />;
    case 'notFound':
      return <Told type="error" title={problem.text || t('problem.notFound')} text={t('outcome.kept')} />;
    case 'tooMany':
      return <Told type="warning" title={problem.text || t('outcome.tooMany')} text={t('outcome.kept')} />;
    case 'signedOut':
      return <Told type="warning" title={t('session.over')} text={t('outcome.signInAgain')} />;
    case 'fault':
      return <Told type="error" title={problem.number === '' ? t('problem.faultUnnumbered') : t('problem.fault', { number: problem.number })} text={t('outcome.kept')} />;
    default:
      return null;
  }
}

/** Says it, and takes the focus so that it is read. */
export function Told({ type, title, text, children }: { readonly type: 'warning' | 'error'; readonly title: string; readonly text: string; readonly children?: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [title]);
  return (
    <div ref={box} tabIndex={-1} className="hy-told">
      <Alert type={type} showIcon title={title} description={<>{text} {children}</>} />
    </div>
  );
}
