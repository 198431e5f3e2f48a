import { useInfiniteQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useState } from 'react';
import { readImportRows } from '../../api/imports';
import { useLocale } from '../../i18n/locale-context';
import { ListFoot } from '../../parts/list-foot';
import { NothingHere } from '../../parts/nothing-here';
import { ReadProblem } from '../../parts/read-problem';
import { Waiting } from '../../parts/waiting';
import { ImportRowItem } from './import-row-item';

interface ImportRowsProps {
  readonly importId: string;
  readonly editable: boolean;
  readonly finished: boolean;
}

/** Rows with what stands against them; first those that need somebody. */
export function ImportRows({ importId, editable, finished }: ImportRowsProps) {
  const { t, locale } = useLocale();
  const [only, setOnly] = useState<'problems' | 'all'>('problems');
  const rows = useInfiniteQuery({
    queryKey: ['import', importId, 'rows', only, finished, locale],
    queryFn: ({ pageParam, signal }) => readImportRows(importId, only === 'all' ? null : only, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const list = rows.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section aria-labelledby="rows-title">
      <h2 id="rows-title">{t('imports.rows')}</h2>
      <Radio.Group className="hy-options hy-options-inline" aria-label={t('imports.rowsWhich')} value={only} onChange={(event) => setOnly(event.target.value === 'all' ? 'all' : 'problems')}>
        <Radio value="problems">{t('imports.rowsProblems')}</Radio>
        <Radio value="all">{t('imports.rowsAll')}</Radio>
      </Radio.Group>
      {rows.isPending && <Waiting />}
      {rows.isError && <ReadProblem error={rows.error} retry={() => void rows.refetch()} />}
      {rows.isSuccess && list.length === 0 && <NothingHere text={t('imports.rowsNone')} />}
      <ul className="hy-rows">
        {list.map((row) => (
          <ImportRowItem key={row.number} importId={importId} row={row} editable={editable} />
        ))}
      </ul>
      {list.length > 0 && <ListFoot query={rows} shown={list.length} asOf={rows.data?.pages.at(-1)?.asOfText ?? null} />}
    </section>
  );
}
