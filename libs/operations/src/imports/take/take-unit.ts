import { addDays, type CongressId, type Day } from '@huiying/engine';
import { endBodyName, putBodies, registeredBody, type Db } from '@huiying/persistence';
import type { CongressRegisters } from '../congress-registers';
import { bearerOf, namesText } from '../read/names';
import type { PlannedUnit } from '../read/planned-rows';
import type { Taken } from './taken';

/** A register does not tell since when a body is there: it counts as open on every day that a ledger can bear. */
export const SINCE_EVER = '1954-09-15' as Day;

/**
 * Writes a body with its names. One that is there is brought up to date; where the user adopted another name it bears that
 * one from today, and past days go on showing the old one. A name that he has not seen is never replaced, and none is
 * borne twice, whoever wrote it since the file was read.
 */
export async function takeUnit(db: Db, congressId: CongressId, unit: PlannedUnit, rank: number, { bodies, today }: CongressRegisters): Promise<Taken> {
  if (unit.bodyKind === null) return { result: 'failed', code: 'IMPORT.HAS_PROBLEMS', caseId: null };
  const before = await registeredBody(db, congressId, unit.code);
  const other = before !== null && namesText(before) !== namesText(unit);
  if (other && unit.renames !== namesText(before)) return { result: 'failed', code: 'IMPORT.NAME_OTHER', params: { known: namesText(before) }, caseId: null };
  const bearer = bearerOf(unit, bodies);
  if (bearer !== undefined) return { result: 'failed', code: 'IMPORT.NAME_TAKEN', params: { known: namesText(bearer), entry: bearer.code }, caseId: null };
  const renamed = other && before.nameFrom < today;
  if (renamed) await endBodyName(db, congressId, before.id, before.nameFrom, addDays(today, -1));
  await putBodies(db, congressId, [{
    code: unit.code, kind: unit.bodyKind, superiorName: unit.superior, rank, name: unit.name, shortName: unit.shortName, otherNames: unit.otherNames,
    openFrom: before === null ? SINCE_EVER : renamed ? today : before.nameFrom,
  }]);
  return { result: before === null ? 'made' : 'known', code: null, caseId: null };
}
