import type { z } from 'zod';
import { explain } from '@huiying/engine';
import type { explanationAnswer } from '@huiying/contracts/schemas';
import { caseOfDeadline, caseState } from '@huiying/persistence';
import { explanationText } from '@huiying/texts';
import { notFound } from '../http/problem';
import { clockView } from './clock-view';
import type { Reading } from './reading';

/** How a due date came about, by its ledger. Not visible: the same answer as unknown. */
export async function explanationView(reading: Reading, deadlineId: string): Promise<z.input<typeof explanationAnswer>> {
  const { db, session, locale, reference } = reading;
  const caseId = await caseOfDeadline(db, session.congressId, deadlineId);
  const row = caseId === null ? null : await caseState(db, session.congressId, caseId);
  const ledger = row?.state.deadlines[deadlineId];
  if (row === null || ledger === undefined) throw notFound();
  return {
    clock: clockView(reading, { id: ledger.id, kind: ledger.kind, partId: ledger.part, startedOn: ledger.startedOn, lastDay: ledger.lastDay, provisional: ledger.provisional, status: ledger.status, ruleVersion: row.ruleVersion }),
    lines: explain(ledger, reference.calendar).map(({ code, params }) => ({ code, text: explanationText(locale, code, params) })),
  };
}
