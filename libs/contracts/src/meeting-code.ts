/** Form of a meeting's code, as the system itself writes it: 届 and 次 as plain numbers, `18-5`. */
export const MEETING_CODE = /^[1-9]\d?-[1-9]\d?$/;

/** Which session (次会议) of which congress (届); both counted from 1. */
export interface SessionOfTerm {
  readonly term: number;
  readonly session: number;
}

/** The code that the system gives to the meeting of a session. */
export const meetingCodeOf = ({ term, session }: SessionOfTerm): string => `${term}-${session}`;

/** The session that a code names; null where the text is no such code, for instance `18-05`. */
export function sessionOfCode(code: string): SessionOfTerm | null {
  if (!MEETING_CODE.test(code)) return null;
  const [term, session] = code.split('-').map(Number);
  return term === undefined || session === undefined ? null : { term, session };
}
