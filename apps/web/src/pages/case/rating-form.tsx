import { useMemo, type ComponentProps } from 'react';
import type { Action, ReplyRow, SuggestionPage } from '../../api/model';
import { CommandForm } from '../../form/command-form';
import { useText } from '../../i18n/locale-context';
import { ratingSchema } from './rating-schema';
import { Reply } from './sections/replies';

/** The one act that is made by hand for its rater. */
export const isRating = (action: Action): boolean => action.command === 'rate';

/** The reply that a rating is about; null where the page shows none. */
export const replyOfRating = ({ ratings, replies }: Pick<SuggestionPage, 'ratings' | 'replies'>, part: string): ReplyRow | null =>
  replies.find((reply) => reply.id === ratings.find((rating) => rating.id === part)?.reply) ?? null;

interface RatingFormProps extends ComponentProps<typeof CommandForm> {
  readonly reply: ReplyRow | null;
}

/**
 * The opinion of the deputy: questions and options as the rules of the case have them, each option as large as the
 * next, nothing preselected, one line an option; the reply can be read above, and beneath stands who may see the opinion
 * and how long it can be changed.
 */
export function RatingForm({ reply, ...props }: RatingFormProps) {
  const t = useText();
  const { action } = props;
  const asked = useMemo(() => ({ ...action, inputSchema: ratingSchema(action.inputSchema, t('rating.reasonHelp')) }), [action, t]);
  return (
    <div className="hy-rating">
      <p className="hy-lead">{t('rating.intro')}</p>
      {reply !== null && (
        <details className="hy-about-reply">
          <summary>{t('rating.reply', { unit: reply.unit.name })}</summary>
          <Reply reply={reply} />
        </details>
      )}
      <CommandForm {...props} action={asked} />
      <p className="hy-meta">{t('rating.protected')}</p>
    </div>
  );
}
