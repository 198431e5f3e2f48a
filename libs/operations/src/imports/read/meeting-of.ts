import { meetingCodeOf, sessionOfCode, type SessionOfTerm } from '@huiying/contracts';
import { notNow, wrongInput, type CongressId, type Day, type Refusal } from '@huiying/engine';
import type { AnyLayout } from '@huiying/ledger';
import { meetings, type Db, type MeetingRecord, type MeetingRow } from '@huiying/persistence';

/** What the user says about the meeting of a ledger; each part may be left out. */
export interface MeetingWish {
  /** In the system's own form, `18-5`. */
  readonly code: string | null;
  /** Both days of a meeting that is not known yet. */
  readonly opensOn: Day | null;
  readonly closesOn: Day | null;
}

type KnownMeeting = Pick<MeetingRow, 'code' | 'term' | 'session' | 'opensOn'>;

/** The meeting of a file, its code null where it needs none, `fresh` where it is to be made; or what must be said about it. */
export type FoundMeeting =
  | { readonly ok: true; readonly code: string | null; readonly year: number | null; readonly fresh: MeetingRecord | null }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * The meeting that a ledger belongs to: the one that is named, else the one of its heading; a new one where both its
 * days are given. A session is looked for by its numbers, so that it is found under whatever code it stands.
 * Suggestions from between the sessions need none. Refused: a code of another form, and one that the heading contradicts.
 */
export async function meetingOf(db: Db, congressId: CongressId, { heading, kind }: AnyLayout, wish: MeetingWish): Promise<FoundMeeting> {
  const named = wish.code === null ? null : sessionOfCode(wish.code);
  if (wish.code !== null && named === null) return { ok: false, refusal: wrongInput('meeting', 'FIELD.NOT_A_MEETING', {}) };
  if (kind !== 'sessionLedger') return { ok: true, code: null, year: null, fresh: null };
  if (named !== null && contradicts(heading, named)) return { ok: false, refusal: wrongInput('meeting', 'IMPORT.MEETING_OTHER', { heading: heading.title }) };
  const known = await meetings(db, congressId);
  const { term, session } = named ?? heading;
  if (term !== null && session !== null) {
    const meeting = meetingOfSession(known, { term, session });
    if (meeting !== null) return { ok: true, code: meeting.code, year: yearOf(meeting), fresh: null };
    if (wish.opensOn !== null && wish.closesOn !== null) return freshMeeting(known, { term, session }, wish.opensOn, wish.closesOn);
  }
  if (wish.code === null && heading.source === 'betweenSessions') return { ok: true, code: null, year: null, fresh: null };
  return { ok: false, refusal: wrongInput('meeting', 'IMPORT.MEETING_UNKNOWN', { term, session }) };
}

function freshMeeting(known: readonly KnownMeeting[], named: SessionOfTerm, opensOn: Day, closesOn: Day): FoundMeeting {
  if (closesOn < opensOn) return { ok: false, refusal: wrongInput('closesOn', 'IMPORT.MEETING_DAYS', {}) };
  const fresh: MeetingRecord = { code: meetingCodeOf(named), ...named, opensOn, closesOn, cutOffOn: null };
  const clash = meetingClash(known, fresh);
  return clash === null ? { ok: true, code: fresh.code, year: yearOf(fresh), fresh } : { ok: false, refusal: clash };
}

/**
 * Why a meeting cannot be made beside the known ones: its session stands under another code, or its code for another
 * session. Asked again when the import is confirmed, since others may have been made meanwhile.
 */
export function meetingClash(known: readonly KnownMeeting[], fresh: MeetingRecord): Refusal | null {
  const clashes = known.some((m) => (m.code === fresh.code) !== (m.term === fresh.term && m.session === fresh.session));
  return clashes ? notNow('IMPORT.MEETING_CLASH', { params: { code: fresh.code } }) : null;
}

/** Sessions that were entered twice before that was impossible: the entry under the code of the system's own form counts. */
function meetingOfSession(known: readonly KnownMeeting[], named: SessionOfTerm): KnownMeeting | null {
  const ofSession = known.filter((m) => m.term === named.term && m.session === named.session);
  return ofSession.find((m) => m.code === meetingCodeOf(named)) ?? ofSession[0] ?? null;
}

const contradicts = (heading: AnyLayout['heading'], { term, session }: SessionOfTerm): boolean =>
  (heading.term !== null && heading.term !== term) || (heading.session !== null && heading.session !== session);

const yearOf = ({ opensOn }: KnownMeeting): number => Number(opensOn.slice(0, 4));

/** Years that a mandate lasts (宪法第九十八条). */
const YEARS_OF_A_TERM = 5;

/** First day on which deputies of this register can have been in office: that of the first meeting known, else a term ago. */
export async function termBegan(db: Db, congressId: CongressId, term: number | null, today: Day): Promise<Day> {
  const ofTerm = (await meetings(db, congressId)).filter((m) => term === null || m.term === term).map((m) =>
    m.session === 1 ? m.opensOn : `${Number(m.opensOn.slice(0, 4)) - (m.session - 1)}-01-01`);
  return (ofTerm.sort()[0] ?? `${Number(today.slice(0, 4)) - YEARS_OF_A_TERM}-01-01`) as Day;
}
