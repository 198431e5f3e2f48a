import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { readTasks } from '../../api/calls';
import { useLocale } from '../../i18n/locale-context';
import { NothingHere } from '../../parts/nothing-here';
import { Page } from '../../parts/page';
import { ListFoot } from '../../parts/list-foot';
import { Reading } from '../../parts/reading';
import { usePhone } from '../../parts/use-media';
import { isFiltered, readFilter, writeFilter, type WorkFilter } from './filters';
import { LightCounts } from './light-counts';
import { TaskCards } from './task-cards';
import { TaskFilters } from './task-filters';
import { workRows } from './rows';
import { TaskTable } from './task-table';
import { HandOverDrawer } from './together/hand-over-drawer';
import { SelectionBar } from './together/selection-bar';
import { useSelection } from './together/use-selection';

/** What waits for this person, most pressing first; order, lights and words come from the API. */
export function WorklistPage() {
  const { t, locale } = useLocale();
  const phone = usePhone();
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const setFilter = (next: WorkFilter): void => setSearch(writeFilter(next), { replace: true });
  const tasks = useInfiniteQuery({
    queryKey: ['tasks', filter.q, filter.command, filter.light, locale],
    queryFn: ({ pageParam, signal }) => readTasks({ q: filter.q, command: filter.command, light: filter.light, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const pages = tasks.data?.pages;
  const rows = useMemo(() => workRows(pages?.flatMap((page) => page.rows) ?? []), [pages]);
  const selection = useSelection(rows);
  const [handingOver, setHandingOver] = useState<readonly string[] | null>(null);
  const client = useQueryClient();
  const handedOver = (ids: readonly string[]): void => {
    selection.choose(ids, false);
    for (const queryKey of [['tasks'], ['suggestions'], ['case']]) void client.invalidateQueries({ queryKey });
  };
  const counts = tasks.data?.pages.at(-1)?.counts;
  const List = phone ? TaskCards : TaskTable;
  return (
    <Page title={t('work.title')}>
      <TaskFilters filter={filter} commands={counts?.commands ?? []} onChange={setFilter} />
      <Reading query={tasks} rows={8} />
      {counts !== undefined && (counts.all > 0 || filter.light !== '') && <LightCounts counts={counts} chosen={filter.light} onChoose={(light) => setFilter({ ...filter, light })} />}
      {rows.length > 0 && <List rows={rows} selection={selection} />}
      {tasks.isSuccess && rows.length === 0 && (
        <NothingHere text={t(isFiltered(filter) ? 'work.noneFiltered' : 'work.none')}>
          {isFiltered(filter) && <Button onClick={() => setFilter({ q: '', command: '', light: '' })}>{t('filter.clear')}</Button>}
        </NothingHere>
      )}
      <SelectionBar selection={selection} onOpen={() => setHandingOver(selection.chosen)} />
      <ListFoot query={tasks} shown={rows.length} of={filter.light === '' ? counts?.all : counts?.lights.find(({ code }) => code === filter.light)?.n} asOf={tasks.data?.pages.at(-1)?.asOfText ?? null} />
      {handingOver !== null && <HandOverDrawer ids={handingOver} onDone={handedOver} onClose={() => setHandingOver(null)} />}
    </Page>
  );
}
