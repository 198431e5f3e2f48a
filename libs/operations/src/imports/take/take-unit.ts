import { addDays, type CongressId, type Day } from '@huiying/engine';
import { endBodyName, putBodies, registeredBody, type Db } from '@huiying/persistence';
import type { PlannedUnit } from '../read/planned-rows';
import type { Taken } from './taken';

/** A register does not tell since when a body is there: it counts as open on every day that a ledger can bear. */
export const SINCE_EVER = '1954-09-15' as Day;

/**
 * Writes a body with its names. One that is there is brought up to date; under another name it bears the new one from
 * today, and past days go on showing the old one.
 */
export async function takeUnit(db: Db, congressId: CongressId, unit: PlannedUnit, rank: number, today: Day): Promise<Taken> {
  if (unit.bodyKind === null) return { result: 'failed', code: 'IMPORT.HAS_PROBLEMS', caseId: null };
  const before = await registeredBody(db, congressId, unit.code);
  const renamed = before !== null && (before.name !== unit.name || before.shortName !== unit.shortName) && before.nameFrom < today;
  if (renamed) await endBodyName(db, congressId, before.id, before.nameFrom, addDays(today, -1));
  await putBodies(db, congressId, [{
    code: unit.code, kind: unit.bodyKind, superiorName: unit.superior, rank, name: unit.name, shortName: unit.shortName, otherNames: unit.otherNames,
    openFrom: before === null ? SINCE_EVER : renamed ? today : before.nameFrom,
  }]);
  return { result: before === null ? 'made' : 'known', code: null, caseId: null };
}
