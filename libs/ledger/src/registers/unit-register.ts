import { comparable, withoutBrackets } from '../cells/text';
import { mostSimilar } from './similar-name';

/** A handling unit with all its names. Aliases are other and former names, those from before a reform among them. */
export interface NamedUnit {
  readonly code: string;
  readonly fullName: string;
  readonly shortName: string | null;
  readonly aliases: readonly string[];
}

/** The unit that a name means; `alias` where the name is neither the full nor the standard short one. */
export interface FoundUnit {
  readonly code: string;
  readonly alias: boolean;
}

/** One name that two units bear as full name, as short name or as alias: it means neither. */
export interface NameConflict {
  readonly name: string;
  readonly units: readonly string[];
}

/** Looks units up as ledgers write them. It never guesses: a likeness is offered by `suggest`, a person takes it. */
export interface UnitRegister {
  readonly conflicts: readonly NameConflict[];
  /** The unit of a name however it is spaced, also with an addition in brackets; undefined for an unknown or doubtful one. */
  find(name: string): FoundUnit | undefined;
  /** The unit whose name is most like an unknown one. */
  suggest(name: string): string | undefined;
  /** The name to write in lists: the standard short one, else the full one; undefined for an unknown code. */
  shortNameOf(code: string): string | undefined;
}

const LONGEST_NAME_COMPARED = 60;

/** A register that knows units by every name. A full or short name wins over another unit's alias. */
export function createUnitRegister(units: readonly NamedUnit[]): UnitRegister {
  const proper = new Map<string, Set<string>>();
  const aliases = new Map<string, Set<string>>();
  const shortNames = new Map<string, string>();
  for (const unit of units) {
    shortNames.set(unit.code, unit.shortName ?? unit.fullName);
    for (const name of [unit.fullName, unit.shortName ?? '']) add(proper, name, unit.code);
    for (const name of unit.aliases) if (!proper.get(comparable(name))?.has(unit.code)) add(aliases, name, unit.code);
  }
  const lookUp = (name: string): FoundUnit | undefined => {
    const found = proper.get(name);
    const codes = [...(found ?? aliases.get(name) ?? [])];
    return codes.length === 1 && codes[0] !== undefined ? { code: codes[0], alias: !found } : undefined;
  };
  return {
    conflicts: conflictsOf(proper, aliases),
    find(name) {
      const plain = comparable(name);
      return lookUp(plain) ?? lookUp(withoutBrackets(plain));
    },
    suggest(name) {
      const plain = comparable(name);
      if (plain.length > LONGEST_NAME_COMPARED) return undefined;
      const near = mostSimilar(plain, [...proper.keys(), ...aliases.keys()]);
      return near === undefined ? undefined : lookUp(near)?.code;
    },
    shortNameOf: (code) => shortNames.get(code),
  };
}

function add(names: Map<string, Set<string>>, name: string, code: string): void {
  const plain = comparable(name);
  if (plain === '') return;
  names.set(plain, (names.get(plain) ?? new Set()).add(code));
}

function conflictsOf(proper: ReadonlyMap<string, Set<string>>, aliases: ReadonlyMap<string, Set<string>>): NameConflict[] {
  const conflicts: NameConflict[] = [];
  for (const name of new Set([...proper.keys(), ...aliases.keys()])) {
    const units = new Set([...(proper.get(name) ?? []), ...(aliases.get(name) ?? [])]);
    if (units.size > 1) conflicts.push({ name, units: [...units] });
  }
  return conflicts;
}
