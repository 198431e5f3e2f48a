import { Button } from 'antd';
import { useText } from '../i18n/locale-context';

interface ListFootProps {
  readonly query: { readonly hasNextPage: boolean; readonly isFetching: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => unknown; readonly refetch: () => unknown };
  readonly shown: number;
  /** How many there are in all, where the list knows. */
  readonly of?: number | undefined;
  readonly asOf: string | null;
}

/** How many are shown, as of when, and more of them. */
export function ListFoot({ query, shown, of, asOf }: ListFootProps) {
  const t = useText();
  if (asOf === null) return null;
  return (
    <div className="hy-list-foot">
      <span>{of === undefined || of <= shown ? t('list.shown', { n: shown }) : t('list.shownOf', { n: shown, all: of })}</span>
      {query.hasNextPage && (
        <Button onClick={() => query.fetchNextPage()} aria-disabled={query.isFetchingNextPage}>
          {t('list.more')}
        </Button>
      )}
      <span className="hy-meta" role="status">
        {query.isFetching ? t('list.updating') : t('list.asOf', { when: asOf })}
      </span>
      <Button type="link" onClick={() => query.refetch()}>
        {t('list.refresh')}
      </Button>
    </div>
  );
}
