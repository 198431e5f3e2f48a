import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
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
  const loaded = tasks.data?.pages.flatMap((page) => page.rows) ?? [];
  const rows = workRows(loaded);
  const counts = tasks.data?.pages.at(-1)?.counts;
  const List = phone ? TaskCards : TaskTable;
  return (
    <Page title={t('work.title')}>
      <TaskFilters filter={filter} commands={counts?.commands ?? []} onChange={setFilter} />
      <Reading query={tasks} rows={8} />
      {counts !== undefined && (counts.all > 0 || filter.light !== '') && <LightCounts counts={counts} chosen={filter.light} onChoose={(light) => setFilter({ ...filter, light })} />}
      {rows.length > 0 && <List rows={rows} />}
      {tasks.isSuccess && rows.length === 0 && (
        <NothingHere text={t(isFiltered(filter) ? 'work.noneFiltered' : 'work.none')}>
          {isFiltered(filter) && <Button onClick={() => setFilter({ q: '', command: '', light: '' })}>{t('filter.clear')}</Button>}
        </NothingHere>
      )}
      <ListFoot query={tasks} shown={rows.length} of={filter.light === '' ? counts?.all : counts?.lights.find(({ code }) => code === filter.light)?.n} asOf={tasks.data?.pages.at(-1)?.asOfText ?? null} />
    </Page>
  );
}
