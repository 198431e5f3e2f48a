import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { readOperations } from '../../api/operations';
import { useLocale } from '../../i18n/locale-context';
import { Page } from '../../parts/page';
import { Reading } from '../../parts/reading';
import { SearchField } from '../../parts/search-field';
import { LagList } from './lag-list';
import { ParkedList } from './parked-list';
import { ProcessDrawer } from './process-drawer';
import { StalledList } from './stalled-list';

const CASE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const OFTEN_MS = 15_000;

/** For those who keep the system running: ids and codes, never a text, a name or an outcome. */
export function OperationsPage() {
  const { t, locale } = useLocale();
  const client = useQueryClient();
  const [caseId, setCaseId] = useState<string | null>(null);
  const [wrongId, setWrongId] = useState(false);
  const state = useQuery({ queryKey: ['operations', locale], queryFn: ({ signal }) => readOperations(signal), refetchInterval: OFTEN_MS });
  const find = (words: string): void => {
    const id = words.toLowerCase();
    setWrongId(!CASE_ID.test(id));
    if (CASE_ID.test(id)) setCaseId(id);
  };
  return (
    <Page title={t('operations.title')} extra={<Button onClick={() => void state.refetch()}>{t('list.refresh')}</Button>}>
      <div className="hy-stack">
        <p className="hy-lead">{t('operations.lead')}</p>
        <div className="hy-filters">
          <SearchField id="operations-case" label={t('operations.findCase')} value="" onSearch={find} />
          {wrongId && <p role="alert" className="hy-fault">{t('operations.noCaseId')}</p>}
        </div>
        <Reading query={state} rows={6} />
        {state.data && (
          <>
            <ParkedList parked={state.data.parked} onOpen={setCaseId} />
            <LagList lag={state.data.lag} onOpen={setCaseId} />
            <StalledList stalled={state.data.stalled} onOpen={setCaseId} />
          </>
        )}
      </div>
      <ProcessDrawer key={caseId ?? ''} caseId={caseId} onChanged={() => void client.invalidateQueries({ queryKey: ['operations'] })} onClose={() => setCaseId(null)} />
    </Page>
  );
}
