import type { z } from 'zod';
import type { BodyId, Day } from '@huiying/engine';
import type { suggestionRowSchema } from '@huiying/contracts/schemas';
import type { Names, SuggestionRow } from '@huiying/persistence';
import { factsView } from './facts-view';
import { clockBeside } from './clock-view';
import { labelled } from './labelled';
import { versionFor, type Reading } from './reading';
import { meetingText, numberText, seriesText, titleText } from './titles';

/** A line of the list of suggestions, in the reader's language. */
export type SuggestionRowView = z.input<typeof suggestionRowSchema>;

/** One suggestion as lists show it. */
export function suggestionRow(reading: Reading, row: SuggestionRow, names: Names): SuggestionRowView {
  const { locale, reference } = reading;
  return {
    id: row.caseId,
    version: versionFor(reading, row),
    number: row.number,
    receiptNumber: row.receiptNumber,
    numberText: numberText(locale, row),
    seriesText: seriesText(reading, row),
    meeting: row.meetingCode === null ? null : meetingText(locale, reference.directory.session(row.meetingCode)),
    source: labelled(locale, 'option.source', row.source),
    title: titleText(locale, row),
    lead: row.leadId === null ? null : { id: row.leadId, name: row.leadName ?? '' },
    units: (row.units ?? []).map((u) => ({ id: u.id, name: names.bodies.get(u.id as BodyId) ?? '', role: labelled(locale, 'option.assignmentRole', u.role) })),
    label: labelled(locale, 'label', row.label),
    round: row.round,
    isKey: row.isKey,
    handedOverOn: row.handedOverOn as Day | null,
    facts: factsView(reading, row),
    clock: clockBeside(reading, row),
  };
}

/** Every id of a page that needs a name. */
export const idsOf = (rows: readonly SuggestionRow[]): readonly string[] => rows.flatMap((r) => (r.units ?? []).map((u) => u.id));
