import type { Rule, Rules } from '../../api/reference';
import { useText } from '../../i18n/locale-context';
import { SOURCE_LANGUAGE } from '../../i18n/source-language';

/** Rules of one kind: what is set, on which basis, and what whoever set it remarked. */
export function RuleGroup({ group: { code, label, rules } }: { readonly group: Rules['groups'][number] }) {
  return (
    <section className="hy-card" aria-labelledby={`rules-${code}`}>
      <h2 id={`rules-${code}`}>{label}</h2>
      <dl className="hy-rules">
        {rules.map((rule) => <RuleItem key={rule.code} rule={rule} />)}
      </dl>
    </section>
  );
}

function RuleItem({ rule: { label, values, basis, note } }: { readonly rule: Rule }) {
  const t = useText();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {values.map((value) => <p key={value}>{value}</p>)}
      </dd>
      <dd className="hy-meta">
        <p><span className="hy-visually-hidden">{t('rules.basis')} </span>{basis}</p>
        {note !== null && <p lang={SOURCE_LANGUAGE}>{note}</p>}
      </dd>
    </div>
  );
}
