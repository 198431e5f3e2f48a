import { wrongInput, type CongressId, type Day, type Refusal } from '@huiying/engine';
import type { AnyLayout } from '@huiying/ledger';
import { meetings, type Db, type MeetingRecord } from '@huiying/persistence';

/** What the user says about the meeting of a ledger; each part may be left out. */
export interface MeetingWish {
  readonly code: string | null;
  /** Both days of a meeting that is not known yet. */
  readonly opensOn: Day | null;
  readonly closesOn: Day | null;
}

/** The meeting of a file, its code null where it needs none, `fresh` where it is to be made; or what must be said about it. */
export type FoundMeeting =
  | { readonly ok: true; readonly code: string | null; readonly year: number | null; readonly fresh: MeetingRecord | null }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * The meeting that a ledger belongs to: the one that is named, else the one of its heading; a new one where both its
 * days are given. Suggestions from between the sessions need none.
 */
export async function meetingOf(db: Db, congressId: CongressId, { heading, kind }: AnyLayout, wish: MeetingWish): Promise<FoundMeeting> {
  if (kind !== 'sessionLedger') return { ok: true, code: null, year: null, fresh: null };
  const known = await meetings(db, congressId);
  const meeting = known.find((m) => (wish.code === null ? m.term === heading.term && m.session === heading.session : m.code === wish.code));
  if (meeting !== undefined) return { ok: true, code: meeting.code, year: Number(meeting.opensOn.slice(0, 4)), fresh: null };
  const { term, session } = heading;
  if (wish.opensOn !== null && wish.closesOn !== null && term !== null && session !== null) {
    if (wish.closesOn < wish.opensOn) return { ok: false, refusal: wrongInput('closesOn', 'IMPORT.MEETING_DAYS', {}) };
    const fresh: MeetingRecord = { code: wish.code ?? `${term}-${session}`, term, session, opensOn: wish.opensOn, closesOn: wish.closesOn, cutOffOn: null };
    return { ok: true, code: fresh.code, year: Number(fresh.opensOn.slice(0, 4)), fresh };
  }
  if (wish.code === null && heading.source === 'betweenSessions') return { ok: true, code: null, year: null, fresh: null };
  return { ok: false, refusal: wrongInput('meeting', 'IMPORT.MEETING_UNKNOWN', { term, session }) };
}

/** Years that a mandate lasts (宪法第九十八条). */
const YEARS_OF_A_TERM = 5;

/** First day on which deputies of this register can have been in office: that of the first meeting known, else a term ago. */
export async function termBegan(db: Db, congressId: CongressId, term: number | null, today: Day): Promise<Day> {
  const ofTerm = (await meetings(db, congressId)).filter((m) => term === null || m.term === term).map((m) =>
    m.session === 1 ? m.opensOn : `${Number(m.opensOn.slice(0, 4)) - (m.session - 1)}-01-01`);
  return (ofTerm.sort()[0] ?? `${Number(today.slice(0, 4)) - YEARS_OF_A_TERM}-01-01`) as Day;
}
