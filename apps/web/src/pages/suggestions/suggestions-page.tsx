import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { readSuggestions } from '../../api/calls';
import { useLocale } from '../../i18n/locale-context';
import { ListFoot } from '../../parts/list-foot';
import { NothingHere } from '../../parts/nothing-here';
import { Page } from '../../parts/page';
import { ReadProblem } from '../../parts/read-problem';
import { SearchField } from '../../parts/search-field';
import { Waiting } from '../../parts/waiting';
import { useMe } from '../../session/session-context';
import { ExportLedger } from './export-ledger';
import { SuggestionList } from './suggestion-list';

/** Every suggestion that this person may see. */
export function SuggestionsPage() {
  const { t, locale } = useLocale();
  const { offers } = useMe();
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const overdue = search.get('overdue') === 'true';
  const set = (next: { q: string; overdue: boolean }): void =>
    setSearch({ ...(next.q !== '' && { q: next.q }), ...(next.overdue && { overdue: 'true' }) }, { replace: true });
  const list = useInfiniteQuery({
    queryKey: ['suggestions', q, overdue, locale],
    queryFn: ({ pageParam, signal }) => readSuggestions({ q, overdue, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page title={t('suggestions.title')} extra={offers.open && <Link className="hy-button-link hy-button-primary" to="/suggestions/new">{t('suggestions.new')}</Link>}>
      <div className="hy-filters" role="search" aria-label={t('filter.label')}>
        <SearchField key={q} id="suggestion-search" label={t('filter.words')} value={q} onSearch={(words) => set({ q: words, overdue })} />
        <ul className="hy-counts hy-filter">
          <li>
            <button type="button" aria-pressed={overdue} onClick={() => set({ q, overdue: !overdue })}>
              {t('suggestions.overdueOnly')}
            </button>
          </li>
        </ul>
      </div>
      <ExportLedger />
      {list.isPending && <Waiting rows={8} />}
      {list.isError && <ReadProblem error={list.error} retry={() => void list.refetch()} />}
      {rows.length > 0 && <SuggestionList rows={rows} />}
      {list.isSuccess && rows.length === 0 && (
        <NothingHere text={t(q !== '' || overdue ? 'suggestions.noneFiltered' : 'suggestions.none')}>
          {(q !== '' || overdue) && <Button onClick={() => set({ q: '', overdue: false })}>{t('filter.clear')}</Button>}
        </NothingHere>
      )}
      <ListFoot query={list} shown={rows.length} asOf={list.data?.pages.at(-1)?.asOfText ?? null} />
    </Page>
  );
}
