import { splitNames } from '../cells/split-names';
import type { UnitRegister } from '../registers/unit-register';
import type { RowReader } from './row-reader';

/** The units that handle a suggestion, by code, in the order written. */
export interface HandlingUnits {
  readonly main: readonly string[];
  readonly co: readonly string[];
}

/** Reads main and co-handlers. A unit that is both stays main and is a problem: it cannot help itself. */
export function readHandlingUnits(reader: RowReader<'sessionLedger'>, register: UnitRegister): HandlingUnits {
  const main = readColumn(reader, 'main', register);
  const co = readColumn(reader, 'co', register);
  for (const unit of co.filter((code) => main.includes(code))) {
    reader.problem('co', { code: 'MAIN_ALSO_CO', unit }, register.shortNameOf(unit) ?? unit, { kind: 'removeUnit', unit });
  }
  if (splitNames(reader.rawText('main'), () => false).length === 0) reader.warn('main', { code: 'MAIN_EMPTY' });
  return { main, co: co.filter((code) => !main.includes(code)) };
}

function readColumn(reader: RowReader<'sessionLedger'>, key: 'main' | 'co', register: UnitRegister): string[] {
  const codes: string[] = [];
  for (const name of splitNames(reader.rawText(key), (text) => register.bearers(text).length > 0)) {
    const found = register.find(name);
    if (!found) {
      tellWhyNot(reader, key, name, register);
      continue;
    }
    if (found.alias) reader.warn(key, { code: 'ALIAS_USED', text: name, unit: found.code });
    if (codes.includes(found.code)) reader.warn(key, { code: 'UNIT_REPEATED', unit: found.code });
    else codes.push(found.code);
  }
  return codes;
}

/** A name of several units is one for a person to choose among them; only one that nobody bears is unknown. */
function tellWhyNot(reader: RowReader<'sessionLedger'>, key: 'main' | 'co', name: string, register: UnitRegister): void {
  const candidates = register.bearers(name);
  if (candidates.length > 0) return reader.problem(key, { code: 'UNIT_AMBIGUOUS', candidates }, name, { kind: 'chooseUnit', units: candidates });
  const suggestion = register.suggest(name) ?? null;
  reader.problem(key, { code: 'UNIT_UNKNOWN', suggestion }, name, suggestion === null ? { kind: 'addUnit' } : { kind: 'useUnit', unit: suggestion });
}
