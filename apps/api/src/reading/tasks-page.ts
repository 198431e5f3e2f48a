import { z } from 'zod';
import type { tasksAnswer, tasksQuery, taskRowSchema } from '@huiying/contracts/schemas';
import { ballOf, worklist, worklistLines, type WorklistRow } from '@huiying/persistence';
import { text } from '@huiying/texts';
import { pathOf } from '../commands/path';
import { ballView, type BallView } from './ball-view';
import { clockBeside } from './clock-view';
import { momentInCursor, readCursor, writeCursor } from './cursor';
import { foundCases } from './found-cases';
import { labelled } from './labelled';
import { momentText } from './moment-text';
import { OFFERED_ORDER } from './offered-order';
import { versionFor, type Reading } from './reading';
import { linesOfLight, tasksCount } from './tasks-count';
import { meetingText, numberText, seriesText, titleText } from './titles';

const placeSchema = z.strictObject({ asOf: momentInCursor, share: z.string().regex(/^-?\d{1,9}(\.\d+)?$/), caseId: z.uuid(), command: z.string(), partId: z.uuid() });

/** The worklist of the signed-in person: overdue first, then by the share of the period that is left. */
export async function tasksPage(reading: Reading, query: z.output<typeof tasksQuery>): Promise<z.input<typeof tasksAnswer>> {
  const { db, session, locale, now, today } = reading;
  const after = readCursor(placeSchema, query.after);
  const asOf = after?.asOf ?? now;
  const caseIds = await foundCases(reading, query.q);
  const [command, body] = [query.command ?? null, query.body ?? null];
  const all = await worklistLines(db, session, { body, caseIds });
  const lines = query.light === undefined ? null : linesOfLight(reading, all, query.light);
  const found = await worklist(db, session, { asOf, after, limit: query.limit + 1, command, body, caseIds, lines, order: OFFERED_ORDER });
  const rows = found.slice(0, query.limit);
  const ball = await ballOf(db, session.congressId, [...new Set(rows.map((r) => r.caseId))], today, OFFERED_ORDER);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => taskRow(reading, row, [...ballView(reading, ball.filter((b) => b.caseId === row.caseId))])),
    next: found.length > query.limit && last ? writeCursor({ asOf, share: last.share, caseId: last.caseId, command: last.command, partId: last.partId }) : null,
    counts: tasksCount(reading, all, command), asOf: now, asOfText: momentText(locale, now),
  };
}

function taskRow(reading: Reading, row: WorklistRow, ball: BallView[]): z.input<typeof taskRowSchema> {
  const { locale, reference } = reading;
  const clock = clockBeside(reading, row);
  return {
    case: row.caseId, version: versionFor(reading, row), number: row.number, numberText: numberText(locale, row), seriesText: seriesText(reading, row), title: titleText(locale, row),
    meeting: row.meetingCode === null ? null : meetingText(locale, reference.directory.session(row.meetingCode)),
    stage: labelled(locale, 'label', row.label), round: row.round, isKey: row.isKey, part: row.partId,
    mainAction: { command: row.command, path: pathOf(row.command), label: text(locale, `command.${row.command}`), part: row.partId },
    clock, light: clock?.light ?? { code: 'none', label: text(locale, 'light.none') }, remainingText: clock?.remaining.text ?? text(locale, 'light.none'), dueText: clock?.dueText ?? null, ball,
  };
}
