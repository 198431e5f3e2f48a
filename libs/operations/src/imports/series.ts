import type { SuggestionSource } from '@huiying/ledger';

/** What a suggestion's number hangs on. */
export interface Numbered {
  readonly source: SuggestionSource;
  /** Day of hand-over, null where it could not be read. */
  readonly handedOver: string | null;
}

/** The meeting of a suggestion; one from between the sessions belongs to none. */
export const meetingFor = (meetingCode: string | null, source: SuggestionSource): string | null => (source === 'betweenSessions' ? null : meetingCode);

/** The series of a suggestion's number, as its registration names it: one for each meeting and source, between the sessions for each year. */
export const registrationSeries = (meetingCode: string | null, { source, handedOver }: Numbered): string =>
  `registration:${meetingFor(meetingCode, source) ?? (handedOver ?? '').slice(0, 4)}:${source}`;
