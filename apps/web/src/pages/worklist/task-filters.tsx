import { Select } from 'antd';
import type { TaskCounts } from '../../api/model';
import { useText } from '../../i18n/locale-context';
import { SearchField } from '../../parts/search-field';
import { isTooShort } from '../../parts/search-words';
import type { WorkFilter } from './filters';

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
      <SearchField id="work-search" label={t('filter.words')} value={filter.q} faultOf={(words) => (isTooShort(words) ? t('filter.tooShort') : null)} onSearch={(q) => onChange({ ...filter, q })} />
      <div className="hy-filter">
        <label htmlFor="work-command">{t('filter.task')}</label>
        <Select
          id="work-command"
          allowClear
          value={filter.command || undefined}
          options={options}
          popupMatchSelectWidth={false}
          placeholder={t('filter.any')}
          onChange={(command: string | undefined) => onChange({ ...filter, command: command ?? '' })}
        />
      </div>
    </div>
  );
}
