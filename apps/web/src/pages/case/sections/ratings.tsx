import type { RatingRow, SuggestionPage } from '../../../api/model';
import { useText } from '../../../i18n/locale-context';
import { ContentText } from '../../../parts/content-text';

/** 评价 by reply: what the API lets this reader know. Before the window closes the handling side reads only why it is silent. */
export function Ratings({ suggestion }: { readonly suggestion: SuggestionPage }) {
  const t = useText();
  return (
    <>
      <p>
        <strong>
          {t('fact.satisfied')}
          {t('list.colon')}
          {suggestion.facts.satisfied.text}
        </strong>
      </p>
      <p className="hy-meta">{t('ratings.collected')}</p>
      <ul className="hy-rows">
        {suggestion.replies.map((reply) => (
          <li key={reply.id}>
            <h3>
              {reply.unit.name} · {t('case.round', { n: reply.round })}
            </h3>
            <p>
              {reply.window.text} {reply.window.outcome !== null && <span className="hy-state">{reply.window.outcome.label}</span>}
            </p>
            {suggestion.ratings
              .filter((rating) => rating.reply === reply.id)
              .map((rating) => (
                <Rating key={rating.id} rating={rating} />
              ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Rating({ rating }: { readonly rating: RatingRow }) {
  const t = useText();
  const lines = [...rating.marks.map(({ dimension, mark }) => [dimension.label, mark.label] as const), ...(rating.ownView === null ? [] : [[t('ratings.ownView'), rating.ownView.label] as const])];
  return (
    <article className="hy-spaced" aria-label={rating.rater.name}>
      <p>
        <strong>{rating.rater.name}</strong> <span className="hy-state">{rating.state.label}</span>
      </p>
      {lines.length > 0 && (
        <dl className="hy-facts-line">
          {lines.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {rating.reason !== null && <ContentText content={rating.reason} />}
    </article>
  );
}
