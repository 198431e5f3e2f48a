import { registrationSeries as seriesOfRegistration } from '@huiying/case-type-suggestion';
import type { SuggestionSource } from '@huiying/ledger';

/** What a suggestion's number hangs on. */
export interface Numbered {
  readonly source: SuggestionSource;
  /** Day of hand-over, null where it could not be read. */
  readonly handedOver: string | null;
}

/** The meeting of a suggestion; one from between the sessions belongs to none. */
export const meetingFor = (meetingCode: string | null, source: SuggestionSource): string | null => (source === 'betweenSessions' ? null : meetingCode);

/** The series of a suggestion's number, as its registration names it. */
export const registrationSeries = (meetingCode: string | null, { source, handedOver }: Numbered): string =>
  seriesOfRegistration({ session: meetingFor(meetingCode, source), source }, Number((handedOver ?? '').slice(0, 4)));
