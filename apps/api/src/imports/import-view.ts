import type { z } from 'zod';
import type { importPageSchema, importSchema } from '@huiying/contracts/schemas';
import { instantOf } from '@huiying/engine';
import { describeColumns } from '@huiying/ledger';
import { nothingToImport, readingOf } from '@huiying/operations';
import { importCounts, importFile, namesOf, type ImportCounts, type ImportRunRow } from '@huiying/persistence';
import { wordsOf } from '@huiying/texts';
import { labelled } from '../reading/labelled';
import { momentText } from '../reading/moment-text';
import type { Reading } from '../reading/reading';

const NOTHING: ImportCounts = { total: 0, withProblems: 0, withWarnings: 0, leftOut: 0, known: 0, fresh: 0, done: 0, made: 0, wasKnown: 0, failed: 0, skipped: 0 };

/** How far one import is. */
export const countsOf = async ({ db, session }: Reading, id: string): Promise<ImportCounts> => (await importCounts(db, session.congressId, [id])).get(id) ?? NOTHING;

/** Imports as their list and page show them. */
export async function importViews(reading: Reading, runs: readonly ImportRunRow[]): Promise<readonly z.input<typeof importSchema>[]> {
  const { db, session, locale, today } = reading;
  const counts = await importCounts(db, session.congressId, runs.map((r) => r.id));
  const { people } = await namesOf(db, session.congressId, today, runs.flatMap((r) => [r.createdBy, ...(r.confirmedBy === null ? [] : [r.confirmedBy])]));
  const person = (id: string): { id: string; name: string } => ({ id, name: people.get(id) ?? '' });
  return runs.map((run) => ({
    id: run.id, kind: labelled(locale, 'importKind', run.kind), state: labelled(locale, 'importState', run.state), meeting: run.meetingCode, fileName: run.fileName,
    createdAt: run.createdAt.toISOString(), createdAtText: momentText(locale, instantOf(run.createdAt)),
    createdBy: person(run.createdBy), confirmedBy: run.confirmedBy === null ? null : person(run.confirmedBy), finishedAt: run.finishedAt?.toISOString() ?? null,
    counts: counts.get(run.id) ?? NOTHING,
  }));
}

/** One import with how its file was understood. */
export async function importPage(reading: Reading, run: ImportRunRow): Promise<z.input<typeof importPageSchema>> {
  const [view] = await importViews(reading, [run]);
  if (view === undefined) throw new Error('an import without a view');
  const { layout } = readingOf((await importFile(reading.db, reading.session.congressId, run.id)).reading);
  return {
    ...view, sheet: layout.sheet, title: layout.heading.title, notData: layout.notData.length, otherColumns: layout.otherColumns.map((c) => c.header),
    nothingToImport: run.state === 'read' ? nothingSaid(reading, run, view.counts) : null,
    columns: Object.entries(describeColumns(layout)).map(([letter, label]) => ({ letter, label })),
  };
}

/** The reason for which the confirmation would be refused, in the reader's words. */
function nothingSaid({ locale }: Reading, { kind }: ImportRunRow, counts: ImportCounts): { readonly code: string; readonly text: string } | null {
  const nothing = nothingToImport(kind, counts);
  return nothing === null ? null : { code: nothing.code, text: wordsOf(locale, nothing.code, nothing.params) };
}
