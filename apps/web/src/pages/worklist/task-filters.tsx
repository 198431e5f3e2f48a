import type { TaskCounts } from '../../api/model';
import { useText } from '../../i18n/locale-context';
import { ChoiceFilter } from '../../parts/choice-filter';
import { SearchField } from '../../parts/search-field';
import { isTooShort } from '../../parts/search-words';
import { SEARCH_FIELD, type WorkFilter } from './filters';

interface TaskFiltersProps {
  readonly filter: WorkFilter;
  readonly commands: TaskCounts['commands'];
  readonly onChange: (filter: WorkFilter) => void;
}

/** Search by words, and a choice among the kinds of task that there are. */
export function TaskFilters({ filter, commands, onChange }: TaskFiltersProps) {
  const t = useText();
  const options = commands.map(({ code, label, n }) => ({ value: code, label: t('filter.counted', { label, n }) }));
  return (
    <div className="hy-filters" role="search" aria-label={t('filter.label')}>
      <SearchField id={SEARCH_FIELD} label={t('filter.words')} value={filter.q} faultOf={(words) => (isTooShort(words) ? t('filter.tooShort') : null)} onSearch={(q) => onChange({ ...filter, q })} />
      <ChoiceFilter id="work-command" label={t('filter.task')} value={filter.command} options={options} onChange={(command) => onChange({ ...filter, command })} />
    </div>
  );
}
