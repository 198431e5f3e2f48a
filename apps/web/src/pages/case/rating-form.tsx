import { useMemo, type ComponentProps } from 'react';
import type { Action } from '../../api/model';
import { CommandForm } from '../../form/command-form';
import { useText } from '../../i18n/locale-context';
import { ratingSchema } from './rating-schema';

/** The one act that is made by hand for its rater. */
export const isRating = (action: Action): boolean => action.command === 'rate';

/**
 * The opinion of the deputy: questions and options as the rules of the case have them, each option as large as the
 * next, nothing preselected, one line an option; said beneath who may see it and how long it can be changed.
 */
export function RatingForm(props: ComponentProps<typeof CommandForm>) {
  const t = useText();
  const { action } = props;
  const asked = useMemo(() => ({ ...action, inputSchema: ratingSchema(action.inputSchema, t('rating.reasonHelp')) }), [action, t]);
  return (
    <div className="hy-rating">
      <p className="hy-lead">{t('rating.intro')}</p>
      <CommandForm {...props} action={asked} />
      <p className="hy-meta">{t('rating.protected')}</p>
    </div>
  );
}
