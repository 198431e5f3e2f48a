import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { PreviewedCase } from '../../../api/hand-over';
import { useText } from '../../../i18n/locale-context';
import { PreviewedCases } from './previewed-cases';

interface HandedOverProps {
  readonly done: readonly PreviewedCase[];
  readonly left: readonly PreviewedCase[];
  readonly onClose: () => void;
}

/** What became of each: those that were handed over, and those that were left with the reason. */
export function HandedOver({ done, left, onClose }: HandedOverProps) {
  const t = useText();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <div className="hy-stack">
      <p ref={line} tabIndex={-1} role="status" className="hy-result">
        {t('together.done')}
      </p>
      <PreviewedCases heading={t('together.doneGroup', { n: done.length })} cases={done} />
      <PreviewedCases heading={t('together.cannot', { n: left.length })} cases={left} note={(one) => one.reasonText} />
      <Button type="primary" onClick={onClose}>
        {t('action.close')}
      </Button>
    </div>
  );
}
