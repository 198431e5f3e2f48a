import { dayOf, instantOf, type CongressId, type Day, type Json } from '@huiying/engine';
import type { Workbook } from '@huiying/ledger';
import { knownNumbers, readClock, type Db, type ReadImportRow } from '@huiying/persistence';
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
  /** Numbers that are given already, by series, with the titles of their cases; null where nobody may read it. */
  readonly used: ReadonlyMap<string, ReadonlyMap<number, string | null>>;
  readonly today: Day;
}

/** Loads that; the registers and numbers of other congresses are not among it. */
export async function loadPlanContext(db: Db, congressId: CongressId): Promise<PlanContext> {
  const { now } = await readClock(db);
  return { registers: await loadRegisters(db, congressId), used: await usedNumbers(db, congressId), today: dayOf(instantOf(now)) };
}

async function usedNumbers(db: Db, congressId: CongressId): Promise<PlanContext['used']> {
  const used = new Map<string, Map<number, string | null>>();
  for (const { series, n, title } of await knownNumbers(db, congressId, 'registration:')) used.set(series, (used.get(series) ?? new Map<number, string | null>()).set(n, title));
  return used;
}

/** Reads all rows of the file with the corrections made so far. Nothing is written. */
export function planRows(file: Workbook, reading: Reading, meetingCode: string | null, context: PlanContext): readonly ReadImportRow[] {
  const { layout } = reading;
  const { registers } = context;
  const workbook = correctedWorkbook(file, layout, reading.corrections);
  switch (layout.kind) {
    case 'units': return stored(planUnits(workbook, layout, registers, reading));
    case 'deputies': return stored(planDeputies(workbook, layout, registers, reading));
    case 'sessionLedger': return stored(planSuggestions(workbook, layout, context, reading, meetingCode));
  }
}

const stored = (rows: readonly PlannedRow[]): readonly ReadImportRow[] => rows as unknown as readonly (ReadImportRow & { readonly value: Json })[];
