import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Labelled } from '../../api/model';
import { readAllBodies } from '../../api/reference';
import { useLocale } from '../../i18n/locale-context';
import { ChoiceFilter } from '../../parts/choice-filter';
import { SearchField } from '../../parts/search-field';
import { isTooShort } from '../../parts/search-words';
import { isFiltered, NO_FILTERS, type SuggestionFilters as Filters } from './filters';

interface SuggestionFiltersProps {
  readonly filters: Filters;
  /** Every stage that there is, in the order of a life. */
  readonly stages: readonly Labelled[];
  readonly onChange: (next: Filters) => void;
}

/** Words, unit, stage, what is overdue, and where the list was opened from a deputy, that it shows only his; all can be cleared at once. */
export function SuggestionFilters({ filters, stages, onChange }: SuggestionFiltersProps) {
  const { t, locale } = useLocale();
  const bodies = useQuery({ queryKey: ['all-bodies', locale], queryFn: ({ signal }) => readAllBodies(signal) });
  const { q, overdue, body, label, lead } = filters;
  return (
    <div className="hy-filters" role="search" aria-label={t('filter.label')}>
      <SearchField
        key={q} id="suggestion-search" label={t('filter.words')} value={q} faultOf={(words) => (isTooShort(words) ? t('filter.tooShort') : null)}
        onSearch={(words) => onChange({ ...filters, q: words })}
      />
      <ChoiceFilter
        id="suggestion-body" label={t('filter.body')} value={body} options={bodies.data?.map(({ id, shortName }) => ({ value: id, label: shortName })) ?? []}
        onChange={(next) => onChange({ ...filters, body: next })}
      />
      <ChoiceFilter
        id="suggestion-stage" label={t('filter.stage')} value={label} options={stages.map((stage) => ({ value: stage.code, label: stage.label }))}
        onChange={(next) => onChange({ ...filters, label: next })}
      />
      <ul className="hy-counts hy-filter">
        <li>
          <button type="button" aria-pressed={overdue} onClick={() => onChange({ ...filters, overdue: !overdue })}>{t('suggestions.overdueOnly')}</button>
        </li>
        {lead !== '' && (
          <li>
            <button type="button" aria-pressed onClick={() => onChange({ ...filters, lead: '' })}>{t('suggestions.ofLead')}</button>
          </li>
        )}
      </ul>
      {isFiltered(filters) && <Button onClick={() => onChange(NO_FILTERS)}>{t('filter.clear')}</Button>}
    </div>
  );
}
