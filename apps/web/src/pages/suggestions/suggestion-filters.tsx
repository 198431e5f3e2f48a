import { useText } from '../../i18n/locale-context';
import { SearchField } from '../../parts/search-field';
import { isTooShort } from '../../parts/search-words';
import type { SuggestionFilters as Filters } from './filters';

interface SuggestionFiltersProps {
  readonly filters: Filters;
  readonly onChange: (next: Filters) => void;
}

/** Words, what is overdue, and where the list was opened from a unit or a deputy, that it shows only theirs. */
export function SuggestionFilters({ filters, onChange }: SuggestionFiltersProps) {
  const t = useText();
  const { q, overdue, body, lead } = filters;
  return (
    <div className="hy-filters" role="search" aria-label={t('filter.label')}>
      <SearchField key={q} id="suggestion-search" label={t('filter.words')} value={q} faultOf={(words) => (isTooShort(words) ? t('filter.tooShort') : null)} onSearch={(words) => onChange({ ...filters, q: words })} />
      <ul className="hy-counts hy-filter">
        <li>
          <button type="button" aria-pressed={overdue} onClick={() => onChange({ ...filters, overdue: !overdue })}>{t('suggestions.overdueOnly')}</button>
        </li>
        {body !== '' && (
          <li>
            <button type="button" aria-pressed onClick={() => onChange({ ...filters, body: '' })}>{t('suggestions.ofBody')}</button>
          </li>
        )}
        {lead !== '' && (
          <li>
            <button type="button" aria-pressed onClick={() => onChange({ ...filters, lead: '' })}>{t('suggestions.ofLead')}</button>
          </li>
        )}
      </ul>
    </div>
  );
}
