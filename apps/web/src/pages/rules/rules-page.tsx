import { useQuery } from '@tanstack/react-query';
import { readRules } from '../../api/reference';
import { useLocale } from '../../i18n/locale-context';
import { Day } from '../../parts/day';
import { Reading } from '../../parts/reading';
import { ReferencePage } from '../../parts/reference-page';
import { RuleGroup } from './rule-group';

/** The rules in force, each with its legal basis. They are replaced by a new version only; open cases keep theirs. */
export function RulesPage() {
  const { t, locale } = useLocale();
  const rules = useQuery({ queryKey: ['rules', locale], queryFn: ({ signal }) => readRules(signal) });
  return (
    <ReferencePage title={t('rules.title')}>
      <Reading query={rules} rows={12} />
      {rules.data && (
        <div className="hy-stack">
          <p className="hy-lead">{t('rules.lead')}</p>
          <ul className="hy-card hy-rows hy-register" aria-label={t('rules.sets')}>
            {rules.data.sets.map(({ version, label, validFrom, inForce }) => (
              <li key={version}>
                <span className="hy-register-name">{label}</span>
                <span className="hy-meta">{t('rules.from')} <Day value={validFrom} /></span>
                {inForce && <span className="hy-state">{t('rules.inForce')}</span>}
              </li>
            ))}
          </ul>
          <nav aria-label={t('rules.groups')}>
            <ul className="hy-spread">
              {rules.data.groups.map(({ code, label }) => <li key={code}><a href={`#rules-${code}`}>{label}</a></li>)}
            </ul>
          </nav>
          {rules.data.groups.map((group) => <RuleGroup key={group.code} group={group} />)}
        </div>
      )}
    </ReferencePage>
  );
}
