import { useSearchParams } from 'react-router';
import { useText } from '../../i18n/locale-context';
import { ReferencePage } from '../../parts/reference-page';
import { SearchField } from '../../parts/search-field';
import { PeopleList } from './people-list';

const DEPUTY = 'deputy';

/** Everybody with a role today, deputies in their official order first. */
export function PeoplePage() {
  const t = useText();
  const [search, setSearch] = useSearchParams();
  const [q, deputies] = [search.get('q') ?? '', search.get('role') === DEPUTY];
  const set = (next: { q: string; deputies: boolean }): void => setSearch({ ...(next.q !== '' && { q: next.q }), ...(next.deputies && { role: DEPUTY }) }, { replace: true });
  return (
    <ReferencePage title={t('people.title')}>
      <div className="hy-filters" role="search" aria-label={t('filter.label')}>
        <SearchField key={q} id="people-q" label={t('people.search')} value={q} onSearch={(words) => set({ q: words, deputies })} />
        <ul className="hy-counts hy-filter">
          <li>
            <button type="button" aria-pressed={deputies} onClick={() => set({ q, deputies: !deputies })}>{t('people.deputiesOnly')}</button>
          </li>
        </ul>
      </div>
      <PeopleList q={q} role={deputies ? DEPUTY : ''} body="" />
    </ReferencePage>
  );
}
