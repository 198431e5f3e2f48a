import type { OpinionRow } from '../../../api/model';
import { useText } from '../../../i18n/locale-context';
import { ContentText } from '../../../parts/content-text';
import { Day } from '../../../parts/day';

/** 会办意见, and why one was sent back or waived. */
export function Opinions({ opinions }: { readonly opinions: readonly OpinionRow[] }) {
  const t = useText();
  if (opinions.length === 0) return null;
  return (
    <section className="hy-spaced">
      <h3>{t('opinions.title')}</h3>
      <ul className="hy-rows">
        {opinions.map((opinion) => (
          <li key={opinion.id}>
            <p>
              <strong>{opinion.unit.name}</strong> <span className="hy-state">{opinion.state.label}</span> {opinion.on !== null && <Day value={opinion.on} />}
            </p>
            {opinion.text !== null && <ContentText content={opinion.text} />}
            {opinion.reason !== null && <ContentText content={opinion.reason} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
