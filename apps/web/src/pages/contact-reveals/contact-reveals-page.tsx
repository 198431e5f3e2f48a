import { useInfiniteQuery } from '@tanstack/react-query';
import { readReveals } from '../../api/own-account';
import { useLocale } from '../../i18n/locale-context';
import { ListFoot } from '../../parts/list-foot';
import { NothingHere } from '../../parts/nothing-here';
import { Page } from '../../parts/page';
import { Reading } from '../../parts/reading';
import { roleName } from '../../parts/role-name';
import { useMe } from '../../session/session-context';

/** Who opened one's own contact data, when and why. */
export function ContactRevealsPage() {
  const { t, locale } = useLocale();
  const { person } = useMe();
  const reveals = useInfiniteQuery({
    queryKey: ['reveals', person.id, locale],
    queryFn: ({ pageParam, signal }) => readReveals(person.id, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const rows = reveals.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page title={t('contactReveals.title')}>
      <p className="hy-lead hy-below">{t('contactReveals.lead')}</p>
      <Reading query={reveals} rows={6} />
      {rows.length > 0 && (
        <ol className="hy-card hy-timeline">
          {rows.map(({ id, at, atText, by, roles, reason }) => (
            <li key={id}>
              <time dateTime={at} className="hy-day">{atText}</time>
              <div>
                <p>{by.name} <span className="hy-meta">{roles.map((role) => roleName(role, t)).join(t('list.and'))}</span></p>
                <p>{t('contactReveals.reason', { reason })}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
      {reveals.isSuccess && rows.length === 0 && <NothingHere text={t('contactReveals.none')} />}
      <ListFoot query={reveals} shown={rows.length} asOf={reveals.data?.pages.at(-1)?.asOfText ?? null} />
    </Page>
  );
}
