import { z } from 'zod';
import { stageLabels, type suggestionsAnswer, type suggestionsQuery } from '@huiying/contracts/schemas';
import { namesOf, suggestionList } from '@huiying/persistence';
import { readCursor, writeCursor } from './cursor';
import { foundCases } from './found-cases';
import { labelled } from './labelled';
import { momentText } from './moment-text';
import type { Reading } from './reading';
import { idsOf, suggestionRow } from './suggestion-row';

const placeSchema = z.strictObject({ meeting: z.string().max(60), number: z.int(), caseId: z.uuid() });

/** One page of the suggestions that the reader may see. */
export async function suggestionsPage(reading: Reading, query: z.output<typeof suggestionsQuery>): Promise<z.input<typeof suggestionsAnswer>> {
  const { db, session, locale, now, today } = reading;
  const found = await suggestionList(db, session.congressId, {
    ...query, today, foundIds: await foundCases(reading, query.q), after: readCursor(placeSchema, query.after), limit: query.limit + 1,
  });
  const rows = found.slice(0, query.limit);
  const names = await namesOf(db, session.congressId, today, idsOf(rows));
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => suggestionRow(reading, row, names)),
    next: found.length > query.limit && last ? writeCursor({ meeting: last.sortMeeting, number: last.sortNumber, caseId: last.caseId }) : null,
    stages: stageLabels.map((code) => labelled(locale, 'label', code)), asOf: now, asOfText: momentText(locale, now),
  };
}
