import { createDeputyRegister, type DeputyRegister, type RegisteredDeputy } from '../registers/deputy-register';
import { createUnitRegister, type UnitRegister } from '../registers/unit-register';
import type { ParsedDeputies } from './parse-deputies';
import type { ParsedUnits } from './parse-units';

/** A register straight from a parsed file; rows with problems are left out. */
export function toUnitRegister(parsed: ParsedUnits): UnitRegister {
  return createUnitRegister(parsed.rows.filter((row) => row.status === 'ok').map((row) => row.value));
}

/** A register straight from a parsed file; rows with problems are left out. */
export function toDeputyRegister(parsed: ParsedDeputies): DeputyRegister {
  return createDeputyRegister(parsed.rows.flatMap(({ status, value }): RegisteredDeputy[] => {
    const { card, name, delegation, level, status: office } = value;
    return status === 'ok' && level !== null && office !== null ? [{ card, name, delegation, level, status: office }] : [];
  }));
}
