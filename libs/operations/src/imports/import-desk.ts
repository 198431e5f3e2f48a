import { createHash } from 'node:crypto';
import { canonicalText, notNow, unknownPart, wrongInput, type Json, type Refusal } from '@huiying/engine';
import type { LayoutKind } from '@huiying/ledger';
import {
  confirmImportRun, importCounts, importFile, importRow, lockImportRun, meetings, putImportRows, putImportRun, putMeeting, setImportChoice, setImportReading, withActor, type ActorSession, type Db,
  type ImportRunRow,
} from '@huiying/persistence';
import { beginReading } from './read/begin-reading';
import { openFile, reopen } from './read/open-file';
import { loadPlanContext, planRows } from './read/plan-rows';
import { meetingClash, type MeetingWish } from './read/meeting-of';
import { readingChange, rowsAlike, type ReadingChange, type RowChange } from './row-change';
import { nothingToImport } from './nothing-to-import';
import { readingOf, type Correction, type Reading } from './reading';
import { earlierUpload, type Earlier, type Upload } from './same-upload';

type DataSource = Parameters<typeof withActor>[0];

/** A file as it was uploaded, with what was said about it. */
export interface NewImport {
  /** Derived from the request's key: the same upload again is the same import. */
  readonly id: string;
  readonly bytes: Uint8Array;
  /** Null: recognised. */
  readonly kind: LayoutKind | null;
  readonly meeting: MeetingWish;
  /** As the file is called, for whoever looks for it among others; null where nobody said. */
  readonly fileName?: string | null;
}

/** What was asked for, or why not. */
export type Answer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly refusal: Refusal };

/** Where a registrar reads a file, settles its rows and confirms it. Before he confirms nothing of it is written anywhere else. */
export class ImportDesk {
  constructor(private readonly dataSource: DataSource) {}

  /** Reads a file and keeps it with what was read. A repeat makes no second import; another upload under its id is refused. */
  async open(session: ActorSession, { id, bytes, kind, meeting, fileName = null }: NewImport): Promise<Answer<{ readonly id: string }>> {
    const { congressId } = session;
    const upload: Upload = { id, digest: createHash('sha256').update(bytes).digest('hex'), asked: { kind, meeting } };
    const earlier = await withActor(this.dataSource, session, (db) => earlierUpload(db, congressId, upload));
    if (earlier.came) return answerTo(upload, earlier);
    const opened = openFile(bytes, kind);
    if (!opened.ok) return opened;
    const { workbook, layout } = opened;
    const begun = await withActor(this.dataSource, session, async (db) => {
      const answer = await beginReading(db, congressId, workbook, layout, meeting);
      return answer.ok ? { ...answer, context: await loadPlanContext(db, congressId) } : answer;
    });
    if (!begun.ok) return begun;
    const { meetingCode, context } = begun;
    const reading: Reading = { ...begun.reading, fileName, asked: upload.asked };
    const rows = planRows(workbook, reading, meetingCode, context);
    if (rows.length === 0) return { ok: false, refusal: wrongInput('file', 'IMPORT.NO_ROWS', {}) };
    return withActor(this.dataSource, session, async (db) => {
      const fresh = await putImportRun(db, congressId, { id, kind: layout.kind, meetingCode, digest: upload.digest, workbook: bytes, reading, createdBy: session.personId });
      // Another upload under the same key may have come while this one was read.
      if (!fresh) return answerTo(upload, await earlierUpload(db, congressId, upload));
      await putImportRows(db, congressId, id, rows);
      return { ok: true, id };
    });
  }

  /** Leaves rows out or takes them, or puts another text into a cell: for one row, or for all that have the same problem. */
  async change(session: ActorSession, id: string, row: number, change: RowChange): Promise<Answer<{ readonly rows: readonly number[] }>> {
    const { congressId } = session;
    const found = await withActor(this.dataSource, session, async (db) => {
      const run = await lockImportRun(db, congressId, id);
      const target = run && (await importRow(db, congressId, id, row));
      if (run === null || target === null) return { ok: false, refusal: unknownPart() } as const;
      if (run.state !== 'read') return { ok: false, refusal: notNow('IMPORT.CONFIRMED_ALREADY') } as const;
      const rows = await rowsAlike(db, congressId, id, target, change);
      if (change.kind === 'choose') {
        await setImportChoice(db, congressId, id, rows.map((r) => r.row), change.choice);
        return { ok: true, rows: rows.map((r) => r.row), change: null } as const;
      }
      const { layout } = readingOf((await importFile(db, congressId, id)).reading);
      const changed = readingChange(rows, change, layout, (await loadPlanContext(db, congressId)).registers);
      return changed.ok ? { ok: true, rows: rows.map((r) => r.row), change: changed } as const : changed;
    });
    if (!found.ok) return found;
    if (found.change === null) return { ok: true, rows: found.rows };
    const read = await this.readAgain(session, id, found.change);
    return read.ok ? { ok: true, rows: found.rows } : read;
  }

  /** Reads the file again, for instance after a unit was added to the register. */
  async readAgain(session: ActorSession, id: string, more: ReadingChange = { corrections: [], renamings: [] }): Promise<Answer<object>> {
    const { congressId } = session;
    const before = await withActor(this.dataSource, session, async (db) => {
      const run = await lockImportRun(db, congressId, id);
      return run && { run, file: await importFile(db, congressId, id), context: await loadPlanContext(db, congressId) };
    });
    if (before === null) return { ok: false, refusal: unknownPart() };
    const was = readingOf(before.file.reading);
    const reading: Reading = { ...was, corrections: withCorrections(was.corrections, more.corrections), renamings: [...(was.renamings ?? []), ...more.renamings] };
    // Outside of any transaction: a long file takes longer than an idle transaction may.
    const rows = planRows(reopen(before.file.workbook), reading, before.run.meetingCode, before.context);
    return withActor(this.dataSource, session, async (db) => {
      const refusal = await this.changedSince(db, session, id, before.file.reading);
      if (refusal !== null) return { ok: false, refusal };
      await setImportReading(db, congressId, id, reading);
      await putImportRows(db, congressId, id, rows);
      return { ok: true };
    });
  }

  /** Lets the run begin. Confirmed again it is the same run; refused where it would bring nothing. */
  async confirm(session: ActorSession, id: string): Promise<Answer<{ readonly run: ImportRunRow }>> {
    const { congressId } = session;
    return withActor(this.dataSource, session, async (db) => {
      const run = await lockImportRun(db, congressId, id);
      if (run === null) return { ok: false, refusal: unknownPart() };
      if (run.state !== 'read') return { ok: true, run };
      const counts = (await importCounts(db, congressId, [id])).get(id);
      const nothing = nothingToImport(run.kind, counts ?? { fresh: 0, known: 0 });
      if (nothing !== null) return { ok: false, refusal: nothing };
      const { newMeeting } = readingOf((await importFile(db, congressId, id)).reading);
      if (newMeeting !== null) {
        const clash = meetingClash(await meetings(db, congressId), newMeeting);
        if (clash !== null) return { ok: false, refusal: clash };
        await putMeeting(db, congressId, newMeeting);
      }
      await confirmImportRun(db, congressId, id, session.personId);
      return { ok: true, run: { ...run, state: 'running' } };
    });
  }

  private async changedSince(db: Db, { congressId }: ActorSession, id: string, reading: Json): Promise<Refusal | null> {
    const run = await lockImportRun(db, congressId, id);
    if (run?.state !== 'read') return notNow('IMPORT.CONFIRMED_ALREADY');
    const now = (await importFile(db, congressId, id)).reading;
    return canonicalText(now) === canonicalText(reading) ? null : notNow('IMPORT.CHANGED_MEANWHILE');
  }
}

function answerTo({ id }: Upload, earlier: Earlier): Answer<{ readonly id: string }> {
  return earlier.came && earlier.refusal !== null ? { ok: false, refusal: earlier.refusal } : { ok: true, id };
}

/** A cell's newest correction counts. */
function withCorrections(before: readonly Correction[], more: readonly Correction[]): readonly Correction[] {
  const byCell = new Map([...before, ...more].map((c) => [`${c.row}|${c.column}`, c]));
  return [...byCell.values()];
}
