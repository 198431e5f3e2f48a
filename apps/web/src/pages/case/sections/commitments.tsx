import type { SuggestionPage } from '../../../api/model';
import { useText } from '../../../i18n/locale-context';
import { ContentText } from '../../../parts/content-text';
import { Day } from '../../../parts/day';
import { NothingHere } from '../../../parts/nothing-here';

/** 承诺: measure, owner, date; every moved date stays in sight. */
export function Commitments({ suggestion }: { readonly suggestion: SuggestionPage }) {
  const t = useText();
  if (suggestion.commitments.length === 0) return <NothingHere text={t('commitments.none')} />;
  return (
    <ol className="hy-rows">
      {suggestion.commitments.map((commitment) => (
        <li key={commitment.id}>
          <ContentText content={commitment.measure} />
          <p className="hy-meta hy-spread">
            <span>{commitment.unit.name}</span>
            {commitment.owner?.text && <span>{t('commitments.owner', { name: commitment.owner.text })}</span>}
            <span>
              {t('commitments.due')} <Day value={commitment.due} withWeekday />
            </span>
            <span className="hy-state">{commitment.state.label}</span>
          </p>
          {commitment.moves.map((move) => (
            <p key={`${move.on} ${move.to}`} className="hy-meta">
              <Day value={move.on} /> {t('commitments.moved')} <Day value={move.from} /> → <Day value={move.to} />
            </p>
          ))}
          {commitment.progress !== null && (
            <div className="hy-spaced">
              <p className="hy-meta">
                <Day value={commitment.progress.on} /> {t('commitments.progress')} {commitment.progress.percent !== null && `${commitment.progress.percent}%`}
              </p>
              <ContentText content={commitment.progress.note} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
