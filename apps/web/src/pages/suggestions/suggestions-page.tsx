import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { readSuggestions } from '../../api/calls';
import { useLocale } from '../../i18n/locale-context';
import { ListFoot } from '../../parts/list-foot';
import { NothingHere } from '../../parts/nothing-here';
import { Page } from '../../parts/page';
import { Reading } from '../../parts/reading';
import { useMe } from '../../session/session-context';
import { ExportLedger } from './export-ledger';
import { addressOf, filtersIn, isFiltered, type SuggestionFilters } from './filters';
import { SuggestionFilters as Filters } from './suggestion-filters';
import { SuggestionList } from './suggestion-list';

/** Every suggestion that this person may see. */
export function SuggestionsPage() {
  const { t, locale } = useLocale();
  const { offers } = useMe();
  const [search, setSearch] = useSearchParams();
  const filters = filtersIn(search);
  const set = (next: SuggestionFilters): void => setSearch(addressOf(next), { replace: true });
  const list = useInfiniteQuery({
    queryKey: ['suggestions', filters, locale],
    queryFn: ({ pageParam, signal }) => readSuggestions({ ...filters, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page title={t('suggestions.title')} extra={offers.open && <Link className="hy-button-link hy-button-primary" to="/suggestions/new">{t('suggestions.new')}</Link>}>
      <Filters filters={filters} stages={list.data?.pages.at(-1)?.stages ?? []} onChange={set} />
      <ExportLedger />
      <Reading query={list} rows={8} />
      {rows.length > 0 && <SuggestionList rows={rows} />}
      {list.isSuccess && rows.length === 0 && (
        <NothingHere text={t(isFiltered(filters) ? 'suggestions.noneFiltered' : 'suggestions.none')} />
      )}
      <ListFoot query={list} shown={rows.length} asOf={list.data?.pages.at(-1)?.asOfText ?? null} />
    </Page>
  );
}
