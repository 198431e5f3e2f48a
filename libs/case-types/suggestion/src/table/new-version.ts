import type { SuggestionState, SuggestionText } from '../state';
import { isWhereItComesFrom, type NamedOrigin } from './origin';

/** What a version of the text says, beside its number and day. */
type Written = Pick<SuggestionText, 'title' | 'text' | 'attachments' | 'proposedUnits'>;

const refsOf = ({ title, text, attachments }: Written): string => [title, text, ...attachments].map((one) => one?.ref).join();

/** A new version that says what the one before says, and comes from where that came from: its signatures would lapse over nothing. */
export const isNothingNew = (next: Written, before: Written, origin: NamedOrigin | null, state: SuggestionState): boolean =>
  refsOf(next) === refsOf(before) && next.proposedUnits.join() === before.proposedUnits.join()
  && (origin === null || isWhereItComesFrom(origin, state));
