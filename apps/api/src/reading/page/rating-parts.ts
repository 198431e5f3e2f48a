import type { z } from 'zod';
import { inOrder, type Rating } from '@huiying/case-type-suggestion';
import { ratingDimensions, type suggestionPageSchema } from '@huiying/contracts/schemas';
import { labelled } from '../labelled';
import { contentOf, personOf, type PageSource } from './page-source';

type Page = z.input<typeof suggestionPageSchema>;

/**
 * Ratings as far as the reader may know of them. The handling side: none before the window is closed or a next handling
 * was opened early; then those that are fixed. Deputies: their own.
 */
export const ratingParts = (source: PageSource): Pick<Page, 'ratings'> => ({ ratings: inOrder(source.state.ratings).filter((r) => isSeen(source, r)).map((r) => ratingView(source, r)) });

function isSeen({ state, sight }: PageSource, { rater, reply, standing }: Rating): boolean {
  if (rater === sight.personId && !sight.handling) return true;
  if (sight.outside) return false;
  if (!sight.handling) return true;
  const closed = state.replies[reply]?.window.state === 'closed';
  if (standing.state === 'fixed') return closed || (state.replies[reply]?.openedEarly ?? false);
  return closed && standing.state === 'notReturned';
}

function ratingView(source: PageSource, { id, reply, rater, requestedOn, standing }: Rating): Page['ratings'][number] {
  const { locale } = source.reading;
  const given = 'given' in standing ? standing.given : null;
  return {
    id, reply, state: labelled(locale, 'state.rating', standing.state), rater: personOf(source, rater), requestedOn, givenOn: given?.on ?? null, mine: rater === source.sight.personId,
    // In the order of the form: stored JSON keeps none.
    marks: ratingDimensions.flatMap((dimension) => {
      const mark = given?.marks[dimension];
      return mark === undefined ? [] : [{ dimension: labelled(locale, 'option.ratingDimension', dimension), mark: labelled(locale, 'option.ratingOption', mark) }];
    }),
    reason: contentOf(source, given?.reason), ownView: given?.ownView ? labelled(locale, 'option.ownView', given.ownView) : null, way: given?.way ? labelled(locale, 'option.ratingWay', given.way) : null,
  };
}
