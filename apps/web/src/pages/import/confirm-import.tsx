import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { confirmImport, type ImportCounts } from '../../api/imports';
import { useText } from '../../i18n/locale-context';
import { readProblemWords } from '../../parts/read-problem';
import { ReasonedButton } from '../../parts/reasoned-button';
import { tellIfSignedOut } from '../../session/signed-out';

/** The one confirmation: it says how many rows will be made and that nothing is sent to anyone. */
export function ConfirmImport({ importId, counts }: { readonly importId: string; readonly counts: ImportCounts }) {
  const t = useText();
  const client = useQueryClient();
  const ready = counts.fresh + counts.known;
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  async function confirm(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setFault(null);
    try {
      await confirmImport(importId);
      await client.invalidateQueries({ queryKey: ['import', importId] });
    } catch (error) {
      tellIfSignedOut(error);
      setFault(readProblemWords(error, t));
    } finally {
      setBusy(false);
    }
  }
  return (
    <section className="hy-card hy-stack" aria-label={t('imports.confirm', { n: ready })}>
      <p>{t('imports.confirmText')}</p>
      {fault !== null && <Alert type="error" showIcon title={fault} />}
      <ReasonedButton type="primary" reason={ready === 0 ? t('imports.nothingReady') : null} onClick={() => void confirm()}>
        {t('imports.confirm', { n: ready })}
      </ReasonedButton>
    </section>
  );
}
