import type { CongressId, PersonId } from '@huiying/engine';
import type { ImportProgress, ImportRunStart } from '@huiying/contracts';
import type { Executor } from '@huiying/executor';
import {
  importCounts, importRows, importRun, isHandlingSide, rolesHeld, setImportResult, withActor, withSystem, type ActorSession, type Db, type ImportRow, type ImportRunRow,
} from '@huiying/persistence';
import { loadRegisters, type CongressRegisters } from './congress-registers';
import { isPassing } from './passing';
import type { PlannedDeputy, PlannedSuggestion, PlannedUnit } from './read/planned-rows';
import { finishImport } from './take/finish-import';
import { takeDeputy } from './take/take-deputy';
import { takeSuggestion } from './take/take-suggestion';
import { takeUnit } from './take/take-unit';
import type { Taken } from './take/taken';

/** Rows of one batch: some seconds of work, so that little is repeated after a kill. */
const BATCH = 20;

/** What a runner works with. */
export interface ImportRunnerOptions {
  readonly executor: Executor;
  /** A row that failed by a bug: for the log; the run goes on with the others. */
  readonly failed: (failure: { readonly importId: string; readonly row: number; readonly error: unknown }) => void;
  readonly batch?: number;
}

/** Carries a confirmed import out, row by row. It keeps nothing in memory: which rows are left is known by the database alone. */
export class ImportRunner {
  constructor(private readonly options: ImportRunnerOptions) {}

  /** Takes the next rows without a result. What the environment prevents is thrown and leaves the row for the next try. */
  async next({ congressId, importId }: ImportRunStart): Promise<ImportProgress> {
    const { executor, batch = BATCH } = this.options;
    const work = await withSystem(executor.dataSource, congressId, (db) => openWork(db, congressId as CongressId, importId, batch));
    if (work === null) return this.progress(congressId, importId);
    for (const row of work.rows) {
      const taken = await this.take(row, work);
      await withActor(executor.dataSource, work.session, (db) => setImportResult(db, congressId, importId, row.row, taken));
    }
    if (work.rows.length < batch) await withActor(executor.dataSource, work.session, (db) => finishImport(db, work.session.congressId, work.run));
    return this.progress(congressId, importId);
  }

  private async take(row: ImportRow, { session, registers, run }: OpenWork): Promise<Taken> {
    const { executor, failed } = this.options;
    const inRegister = (work: (db: Db) => Promise<Taken>): Promise<Taken> => withActor(executor.dataSource, session, work);
    try {
      switch (run.kind) {
        case 'units': return await inRegister((db) => takeUnit(db, session.congressId, planned<PlannedUnit>(row), row.row, registers));
        case 'deputies': return await inRegister((db) => takeDeputy(db, session.congressId, planned<PlannedDeputy>(row), row.row, registers));
        case 'sessionLedger':
          return await takeSuggestion(executor, planned<PlannedSuggestion>(row), { importId: run.id, meetingCode: run.meetingCode, session, registers });
      }
    } catch (error) {
      if (isPassing(error)) throw error;
      failed({ importId: run.id, row: row.row, error });
      return { result: 'failed', code: 'INTERNAL', caseId: null };
    }
  }

  private async progress(congressId: string, importId: string): Promise<ImportProgress> {
    return withSystem(this.options.executor.dataSource, congressId, async (db) => {
      const run = await importRun(db, congressId, importId);
      const counts = (await importCounts(db, congressId, [importId])).get(importId);
      // An import that is not there, or was never confirmed, has nothing to run.
      return { total: counts?.total ?? 0, done: counts?.done ?? 0, failed: counts?.failed ?? 0, finished: run === null || run.state !== 'running' };
    });
  }
}

/** What was stored for the row when the file was read. */
const planned = <V>(row: ImportRow): V => row.value as unknown as V;

interface OpenWork {
  readonly run: ImportRunRow;
  readonly session: ActorSession;
  readonly registers: CongressRegisters;
  readonly rows: readonly ImportRow[];
}

/** The run acts as the registrar who confirmed it, with the roles that he holds today. */
async function openWork(db: Db, congressId: CongressId, importId: string, batch: number): Promise<OpenWork | null> {
  const run = await importRun(db, congressId, importId);
  if (run?.state !== 'running' || run.confirmedBy === null) return null;
  const roles = await rolesHeld(db, congressId, run.confirmedBy);
  return {
    run, registers: await loadRegisters(db, congressId),
    session: { congressId, personId: run.confirmedBy as PersonId, roles, handling: isHandlingSide(roles) },
    rows: await importRows(db, congressId, importId, { filter: 'open', after: null, limit: batch }),
  };
}
