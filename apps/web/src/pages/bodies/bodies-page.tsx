import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { readAllBodies } from '../../api/reference';
import { useLocale } from '../../i18n/locale-context';
import { NothingHere } from '../../parts/nothing-here';
import { Reading } from '../../parts/reading';
import { ReferencePage } from '../../parts/reference-page';
import { SearchField } from '../../parts/search-field';
import { useMe } from '../../session/session-context';
import { BodyList } from './body-list';
import { bodiesFound } from './bodies-found';

/** The bodies of the congress: units, offices, towns. They come from their register, by import. */
export function BodiesPage() {
  const { t, locale } = useLocale();
  const { offers } = useMe();
  const [search, setSearch] = useSearchParams();
  const [q, closed] = [search.get('q') ?? '', search.get('closed') === 'true'];
  const set = (next: { q: string; closed: boolean }): void => setSearch({ ...(next.q !== '' && { q: next.q }), ...(next.closed && { closed: 'true' }) }, { replace: true });
  const bodies = useQuery({ queryKey: ['all-bodies', locale], queryFn: ({ signal }) => readAllBodies(signal) });
  const found = bodiesFound(bodies.data ?? [], q, closed);
  return (
    <ReferencePage title={t('bodies.title')} extra={offers.imports && <Link className="hy-button-link" to="/imports">{t('bodies.import')}</Link>}>
      <div className="hy-filters" role="search" aria-label={t('filter.label')}>
        <SearchField key={q} id="bodies-q" label={t('bodies.search')} value={q} onSearch={(words) => set({ q: words, closed })} />
        <ul className="hy-counts hy-filter">
          <li>
            <button type="button" aria-pressed={closed} onClick={() => set({ q, closed: !closed })}>{t('bodies.closedToo')}</button>
          </li>
        </ul>
      </div>
      <Reading query={bodies} rows={8} />
      {found.length > 0 && <BodyList bodies={found} all={bodies.data ?? []} label={t('bodies.title')} />}
      {bodies.isSuccess && found.length === 0 && (
        <NothingHere text={t(bodies.data.length === 0 ? 'bodies.noneYet' : 'bodies.none')}>
          {(q !== '' || closed) && <Button onClick={() => set({ q: '', closed: false })}>{t('filter.clear')}</Button>}
        </NothingHere>
      )}
      {bodies.isSuccess && <p className="hy-meta hy-spaced" role="status">{t('list.shown', { n: found.length })}</p>}
    </ReferencePage>
  );
}
