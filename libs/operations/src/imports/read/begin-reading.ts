import type { CongressId } from '@huiying/engine';
import { parseDeputies, type AnyLayout, type Workbook } from '@huiying/ledger';
import type { Db } from '@huiying/persistence';
import { congressToday } from '../congress-today';
import type { Reading } from '../reading';
import { meetingOf, termBegan, type FoundMeeting, type MeetingWish } from './meeting-of';
import { termOf } from './term';

/** How a file is read, or why that cannot be said. */
export type BegunReading =
  | { readonly ok: true; readonly reading: Reading; readonly meetingCode: string | null }
  | Extract<FoundMeeting, { ok: false }>;

/** How a file is to be read before any correction: its meeting, the year of its days, the term of its deputies. */
export async function beginReading(db: Db, congressId: CongressId, workbook: Workbook, layout: AnyLayout, wish: MeetingWish): Promise<BegunReading> {
  const meeting = await meetingOf(db, congressId, layout, wish);
  if (!meeting.ok) return meeting;
  const { today } = await congressToday(db, congressId);
  return {
    ok: true, meetingCode: meeting.code,
    reading: {
      kind: layout.kind, layout, corrections: [], newMeeting: meeting.fresh,
      year: layout.heading.year ?? meeting.year ?? Number(today.slice(0, 4)),
      inOfficeFrom: layout.kind === 'deputies' ? await termBegan(db, congressId, termOfFile(workbook, layout), today) : today,
    },
  };
}

/** The congress (届) that the first row which names one belongs to. */
function termOfFile(workbook: Workbook, layout: Extract<AnyLayout, { kind: 'deputies' }>): number | null {
  const terms = parseDeputies(workbook, layout).rows.map(({ value }) => termOf(value.term ?? layout.heading.title));
  return terms.find((term) => term !== null) ?? null;
}
