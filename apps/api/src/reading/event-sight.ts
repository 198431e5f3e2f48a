import type { CaseEvent, PersonId } from '@huiying/engine';
import type { PageSource } from './page/page-source';

type Source = Pick<PageSource, 'sight' | 'state'>;

/** What goes on inside the units and the offices before a reply is delivered is not a deputy's to read. */
const INSIDE_ONLY: ReadonlySet<string> = new Set([
  'ReplySubmitted', 'ReplyReturned', 'ReplySigned', 'ReplyPassed', 'OpinionGiven', 'OpinionSentBack', 'OpinionWaived', 'Reminded', 'Escalated', 'CommandProposed', 'ProposalConfirmed', 'ProposalRejected',
]);

/** Events about one deputy's rating or contact, which other deputies do not read. */
const OF_ONE_DEPUTY: ReadonlySet<string> = new Set([
  'RatingRequested', 'RatingGiven', 'RatingVoided', 'RatingFixedEarly', 'RatingNotReturnedRevised', 'ConsentAnswered', 'ContactLogged', 'ContactConfirmed', 'ContactDenied', 'ContactUnanswered', 'ContactUnansweredRevised',
]);

/** Texts that a deputy may read in the course of his case. */
const READ_BY_DEPUTIES: ReadonlySet<string> = new Set([
  'SuggestionOpened', 'TextRevised', 'ReturnedForChange', 'NotAdmitted', 'SignatureWithdrawn', 'AssignmentCreated', 'ContactLogged', 'ContactWaived', 'RatingGiven', 'RatingVoided',
  'SecondHandlingDeclined', 'CoordinationConcluded', 'CommitmentProgressed', 'CommitmentMoved', 'CommitmentExplained', 'CaseReopened', 'CaseTerminated', 'PublicationReleased',
]);

/** May this reader know of the event? What is veiled from the handling side does not even come out of the database. */
export function isEventSeen(source: Source, event: CaseEvent): boolean {
  if (!source.sight.outside) return true;
  if (INSIDE_ONLY.has(event.type)) return false;
  return !OF_ONE_DEPUTY.has(event.type) || deputiesOf(source, event).includes(source.sight.personId);
}

/** May this reader open the texts of an event that he may know of? Deputies and their secretaries read but a few kinds. */
export const mayReadTextsOf = ({ sight }: Source, event: CaseEvent): boolean => !sight.outside || READ_BY_DEPUTIES.has(event.type);

/** The deputies whom the rating, contact or consent belongs to. */
function deputiesOf({ state }: Source, event: CaseEvent): readonly PersonId[] {
  const rater: unknown = Reflect.get(event.data, 'rater') ?? state.ratings[event.part]?.rater ?? state.consents[event.part]?.signer;
  if (typeof rater === 'string') return [rater as PersonId];
  const logged: unknown = Reflect.get(event.data, 'deputies');
  if (Array.isArray(logged)) return logged as PersonId[];
  return state.contacts[event.part]?.deputies ?? [];
}
