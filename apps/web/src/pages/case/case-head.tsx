import { Tag } from 'antd';
import type { SuggestionPage } from '../../api/model';
import { useText } from '../../i18n/locale-context';
import { Day } from '../../parts/day';

/** Who proposed it, who handles it, since when. */
export function CaseHead({ suggestion }: { readonly suggestion: SuggestionPage }) {
  const t = useText();
  const cosigners = suggestion.signatures.length - 1;
  const units = suggestion.units.map((unit) => `${unit.role.label} ${unit.name}`).join(t('list.and'));
  return (
    <div className="hy-case-head">
      <p className="hy-tags">
        <Tag>{suggestion.label.label}</Tag>
        {suggestion.isKey && <Tag color="blue">{t('case.key')}</Tag>}
        {suggestion.round > 0 && <Tag>{t('case.round', { n: suggestion.round })}</Tag>}
        {/* Between the sessions the series below says the same. */}
        {suggestion.meeting !== null && <Tag>{suggestion.source.label}</Tag>}
      </p>
      <p className="hy-meta">
        <span>{suggestion.seriesText}</span>
        {suggestion.lead !== null && (
          <span>
            {cosigners > 0 ? t('case.leadWith', { name: suggestion.lead.name, n: cosigners + 1 }) : t('case.lead', { name: suggestion.lead.name })}
          </span>
        )}
        {units !== '' && <span>{units}</span>}
        {suggestion.handedOverOn !== null && (
          <span>
            {t('case.handedOver')} <Day value={suggestion.handedOverOn} />
          </span>
        )}
      </p>
    </div>
  );
}
