import { isRefusal, wrongInput, type Refusal } from '@huiying/engine';
import type { ProposedUnitWithKind } from '../events';
import { openUnit } from '../gates/entry';
import type { ProposedUnit } from '../inputs';
import type { BodyKind } from '../rules';
import type { Deciding } from './row';

/**
 * Whether a coordinator would give work to a unit of that kind that is not his office's (R: coordinatorByKind). An office
 * divides work among the bodies that it coordinates; across offices the committee does (上海代表建议规定第十一条, 重庆代表建议条例第十四条).
 */
export function isBeyondOffice(d: Deciding, unitKind: BodyKind): boolean {
  if (d.acting.role !== 'coordinator' || d.acting.body === null) return false;
  return d.context.directory.body(d.acting.body)?.kind !== d.rules.coordinatorByKind.value[unitKind];
}

/** One main unit with any co-handlers, or only separate ones, each unit once and open on that day. */
export function proposedUnits(d: Deciding, units: readonly ProposedUnit[]): readonly ProposedUnitWithKind[] | Refusal {
  const mains = units.filter((u) => u.kind === 'main').length;
  const separate = units.filter((u) => u.kind === 'separate').length;
  if (separate > 0 && separate < units.length) return wrongInput('units', 'ASSIGNMENT.SEPARATE_NOT_MIXED');
  if (separate === 0 && mains === 0) return wrongInput('units', 'ASSIGNMENT.MAIN_MISSING');
  if (mains > 1 && !d.rules['assignment.severalMains'].value) return wrongInput('units', 'ASSIGNMENT.SEVERAL_MAINS');
  if (new Set(units.map((u) => u.unit)).size < units.length) return wrongInput('units', 'ASSIGNMENT.UNIT_TWICE');
  const proposed: ProposedUnitWithKind[] = [];
  for (const { unit, kind } of units) {
    const open = openUnit(d, 'units', unit);
    if (isRefusal(open)) return open;
    if (kind !== 'co' && isBeyondOffice(d, open.unitKind)) return wrongInput('units', 'ASSIGNMENT.UNIT_OF_ANOTHER_OFFICE');
    proposed.push({ ...open, kind });
  }
  return proposed;
}
