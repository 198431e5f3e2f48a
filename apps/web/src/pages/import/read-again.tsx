import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { readImportAgain } from '../../api/imports';
import { useText } from '../../i18n/locale-context';
import { ErrorSummary } from '../../parts/error-summary';
import { useSending } from '../../parts/use-sending';

const NO_FIELDS = {};

/** Reads the same file again, for instance after a unit or a deputy was added. */
export function ReadAgain({ importId }: { readonly importId: string }) {
  const t = useText();
  const client = useQueryClient();
  const [done, setDone] = useState(false);
  const { busy, faults, send } = useSending(NO_FIELDS);
  const again = (): Promise<void> =>
    send(() => [], async () => {
      setDone(false);
      await readImportAgain(importId);
      await client.invalidateQueries({ queryKey: ['import', importId] });
      setDone(true);
    });
  return (
    <section className="hy-card" aria-labelledby="read-again">
      <h2 id="read-again">{t('readAgain.title')}</h2>
      <ErrorSummary faults={faults} />
      <p className="hy-help">{t('readAgain.text')}</p>
      <div className="hy-form-buttons">
        <Button onClick={() => void again()} aria-disabled={busy}>{t(busy ? 'imports.reading' : 'readAgain.do')}</Button>
        <span role="status" className="hy-meta">{done && t('readAgain.done')}</span>
      </div>
    </section>
  );
}
