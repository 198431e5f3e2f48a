import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { readImportRows, type RowFilter } from '../../api/imports';
import { useLocale } from '../../i18n/locale-context';
import { NothingHere } from '../../parts/nothing-here';
import { Reading } from '../../parts/reading';
import { ImportRowItem } from './import-row-item';
import { FILTERS, firstFilter } from './row-filters';

interface ImportRowsProps {
  readonly importId: string;
  readonly editable: boolean;
  readonly state: string;
  /** Names of the file's columns, from left to right. */
  readonly columns: readonly string[];
}

/** Rows with what stands against them; first those that need somebody. */
export function ImportRows({ importId, editable, state, columns }: ImportRowsProps) {
  const { t, locale } = useLocale();
  const [chosen, setFilter] = useState<RowFilter | null>(null);
  const filter = chosen ?? firstFilter(editable);
  const rows = useInfiniteQuery({
    queryKey: ['import', importId, 'rows', filter, state, locale],
    queryFn: ({ pageParam, signal }) => readImportRows(importId, filter, pageParam, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
  const list = rows.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section aria-labelledby="rows-title">
      <h2 id="rows-title">{t('imports.rows')}</h2>
      <Radio.Group className="hy-options hy-options-inline" aria-label={t('imports.rowsWhich')} value={filter} onChange={(event) => setFilter(FILTERS.find((one) => one === event.target.value) ?? null)}>
        {FILTERS.map((one) => (
          <Radio key={one} value={one}>
            {t(`imports.filter.${one}`)}
          </Radio>
        ))}
      </Radio.Group>
      <Reading query={rows} />
      {rows.isSuccess && list.length === 0 && <NothingHere text={t('imports.rowsNone')} />}
      <ul className="hy-rows">
        {list.map((row) => (
          <ImportRowItem key={row.row} importId={importId} row={row} columns={columns} editable={editable} />
        ))}
      </ul>
      {rows.hasNextPage && (
        <Button onClick={() => void rows.fetchNextPage()} aria-disabled={rows.isFetchingNextPage}>
          {t('list.more')}
        </Button>
      )}
    </section>
  );
}
