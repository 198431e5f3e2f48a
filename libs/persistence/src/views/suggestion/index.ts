import { assignmentView } from './assignment.view';
import { commitmentView } from './commitment.view';
import { contactView } from './contact.view';
import { publicationView } from './publication.view';
import { ratingView } from './rating.view';
import { replyView } from './reply.view';
import { suggestionView } from './suggestion.view';
import type { SuggestionView } from './view';

/** What people read of suggestions, beside the views that every case type has. */
export const suggestionViews: readonly SuggestionView[] = [suggestionView, assignmentView, replyView, ratingView, contactView, commitmentView, publicationView];
