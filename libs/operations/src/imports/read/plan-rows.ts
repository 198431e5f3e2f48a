import type { CongressId, Json } from '@huiying/engine';
import type { Workbook } from '@huiying/ledger';
import { usedNumbers, type Db, type ReadImportRow } from '@huiying/persistence';
import { loadRegisters, type CongressRegisters } from '../congress-registers';
import type { Reading } from '../reading';
import { correctedWorkbook } from './corrected-workbook';
import { planDeputies } from './plan-deputies';
import { planSuggestions } from './plan-suggestions';
import { planUnits } from './plan-units';
import type { PlannedRow } from './planned-rows';

/** What the rows of a file are read against, loaded before: reading itself takes no connection. */
export interface PlanContext {
  readonly registers: CongressRegisters;
  readonly used: ReadonlyMap<string, ReadonlySet<number>>;
}

export const loadPlanContext = async (db: Db, congressId: CongressId): Promise<PlanContext> => ({
  registers: await loadRegisters(db, congressId), used: await usedNumbers(db, congressId, 'registration:'),
});

/** Reads all rows of the file with the corrections made so far. Nothing is written. */
export function planRows(file: Workbook, reading: Reading, meetingCode: string | null, { registers, used }: PlanContext): readonly ReadImportRow[] {
  const { layout } = reading;
  const workbook = correctedWorkbook(file, layout, reading.corrections);
  switch (layout.kind) {
    case 'units': return stored(planUnits(workbook, layout, registers));
    case 'deputies': return stored(planDeputies(workbook, layout, registers, reading));
    case 'sessionLedger': return stored(planSuggestions(workbook, layout, registers, reading, meetingCode, used));
  }
}

const stored = (rows: readonly PlannedRow[]): readonly ReadImportRow[] => rows as unknown as readonly (ReadImportRow & { readonly value: Json })[];
