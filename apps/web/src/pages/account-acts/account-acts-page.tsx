import { useInfiniteQuery } from '@tanstack/react-query';
import { readAccountActs } from '../../api/accounts';
import { useLocale } from '../../i18n/locale-context';
import { ListFoot } from '../../parts/list-foot';
import { NothingHere } from '../../parts/nothing-here';
import { Page } from '../../parts/page';
import { Reading } from '../../parts/reading';

/** For the audit administrator: who did what to accounts and roles. */
export function AccountActsPage() {
  const { t, locale } = useLocale();
  const acts = useInfiniteQuery({
    queryKey: ['account-acts', locale],
    queryFn: ({ pageParam, signal }) => readAccountActs(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const rows = acts.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page title={t('accountActs.title')}>
      <Reading query={acts} rows={8} />
      {rows.length > 0 && (
        <ol className="hy-card hy-timeline">
          {rows.map((act) => (
            <li key={act.id}>
              <time dateTime={act.at} className="hy-day">{act.atText}</time>
              <span>{act.sentence}</span>
            </li>
          ))}
        </ol>
      )}
      {acts.isSuccess && rows.length === 0 && <NothingHere text={t('accountActs.none')} />}
      <ListFoot query={acts} shown={rows.length} asOf={acts.data?.pages.at(-1)?.asOfText ?? null} />
    </Page>
  );
}
