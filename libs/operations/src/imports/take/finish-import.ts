import type { CongressId } from '@huiying/engine';
import { finishImportRun, importRows, raiseSeries, voidHoles, type Db, type ImportRunRow } from '@huiying/persistence';
import type { PlannedSuggestion } from '../read/planned-rows';
import { registrationSeries } from '../series';
import { slotOf } from './take-suggestion';

const ALL_ROWS = 20_000;

/** Ends a run whose rows all have their result. */
export async function finishImport(db: Db, congressId: CongressId, run: ImportRunRow): Promise<void> {
  if (run.kind === 'sessionLedger') await enterSeries(db, congressId, run);
  await finishImportRun(db, congressId, run.id);
}

/**
 * Each series of the ledger goes on after the ledger's highest number, that of a row which was left out too: it is given
 * on paper. On paper one run of numbers may go through several series (those of the session and those from between the
 * sessions), so every number up to there is listed as void where it belongs to no case of its series. A void number may
 * come to its case later.
 */
async function enterSeries(db: Db, congressId: CongressId, run: ImportRunRow): Promise<void> {
  const rows = await importRows(db, congressId, run.id, { filter: 'all', after: null, limit: ALL_ROWS });
  const values = rows.map((row) => row.value as unknown as PlannedSuggestion);
  const seriesOfNumber = new Map<number, string>();
  for (const value of values) if (value.number !== null && value.handedOver !== null) seriesOfNumber.set(value.number, registrationSeries(run.meetingCode, value));
  const highest = values.reduce((max, { number }) => Math.max(max, number ?? 0), 0);
  const all = Array.from({ length: highest }, (_, i) => i + 1);
  for (const series of new Set(seriesOfNumber.values())) {
    const where = (reason: 'own' | 'other' | 'none') => (n: number): boolean => {
      const found = seriesOfNumber.get(n);
      return reason === (found === undefined ? 'none' : found === series ? 'own' : 'other');
    };
    await raiseSeries(db, congressId, series, highest);
    await voidHoles(db, congressId, series, all.filter(where('none')), slotOf(run.id), 'IMPORT.HOLE');
    await voidHoles(db, congressId, series, all.filter(where('other')), slotOf(run.id), 'IMPORT.OTHER_SERIES');
    await voidHoles(db, congressId, series, all.filter(where('own')), slotOf(run.id), 'IMPORT.LEFT_OUT');
  }
}
