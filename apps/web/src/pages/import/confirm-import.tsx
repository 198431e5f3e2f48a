import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { confirmImport, type ImportPage } from '../../api/imports';
import { useText } from '../../i18n/locale-context';
import { readProblemWords } from '../../parts/read-problem';
import { tellIfSignedOut } from '../../session/signed-out';

/** The one confirmation: it says how many rows will be made and that nothing is sent to anyone; or that there is nothing to import. */
export function ConfirmImport({ importId, counts, nothingToImport }: { readonly importId: string } & Pick<ImportPage, 'counts' | 'nothingToImport'>) {
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
  if (nothingToImport !== null) return <Alert type="info" showIcon title={nothingToImport.text} />;
  return (
    <section className="hy-card hy-stack" aria-label={t('imports.confirm', { n: ready })}>
      <p>{t('imports.confirmText')}</p>
      {fault !== null && <Alert type="error" showIcon title={fault} />}
      <Button type="primary" onClick={() => void confirm()}>
        {t('imports.confirm', { n: ready })}
      </Button>
    </section>
  );
}
