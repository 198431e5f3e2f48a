import { Tag } from 'antd';
import { Link } from 'react-router';
import type { SuggestionRow } from '../../api/model';
import { useText } from '../../i18n/locale-context';
import { Light } from '../../parts/light';

/** One card a suggestion: what it is, where it stands by its four facts, and its clock. */
export function SuggestionList({ rows }: { readonly rows: readonly SuggestionRow[] }) {
  const t = useText();
  return (
    <ul className="hy-cards hy-suggestions" aria-label={t('suggestions.title')}>
      {rows.map((row) => (
        <li key={row.id} className="hy-card hy-suggestion">
          <div>
            <Link to={`/suggestions/${row.id}`} className="hy-row-title">
              <span className="hy-number">{row.numberText}</span> {row.title}
            </Link>
            {row.isKey && <Tag color="blue">{t('case.key')}</Tag>}
            <p className="hy-meta">
              {[row.seriesText, row.lead?.name, row.units.map((unit) => `${unit.role.label} ${unit.name}`).join(t('list.and'))].filter(Boolean).join(' · ')}
            </p>
          </div>
          <FactsLine row={row} />
          <div className="hy-suggestion-clock">
            <span className="hy-stage">{row.label.label}</span>
            {row.clock !== null && <Light light={row.clock.light} text={row.clock.remaining.text} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function FactsLine({ row: { facts } }: { readonly row: SuggestionRow }) {
  const t = useText();
  const lines = [
    [t('fact.replied'), facts.replied.text],
    [t('fact.closed'), facts.closed.text],
    [t('fact.fulfilled'), facts.fulfilled.text],
    [t('fact.satisfied'), facts.satisfied.text],
  ] as const;
  return (
    <dl className="hy-facts-line">
      {lines.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
