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

/** Looks units up as ledgers write them. It never guesses: a likeness is offered by `suggest`, a person takes it. */
export interface UnitRegister {
  /**
   * The unit of a name however it is spaced, also with an addition in brackets; of several bearers the one whose code
   * stands there: 区委办（B01）. Undefined for an unknown or doubtful name.
   */
  find(name: string): FoundUnit | undefined;
  /** Codes of all units that bear a name: none for an unknown one, several where it means no single one. */
  bearers(name: string): readonly string[];
  /** The unit whose name is most like an unknown one. */
  suggest(name: string): string | undefined;
  /** The name to write in lists: the standard short one, else the full one; undefined for an unknown code. */
  shortNameOf(code: string): string | undefined;
  /** The same name, with the code in brackets where several units bear it; undefined for an unknown code. */
  sureNameOf(code: string): string | undefined;
}

const LONGEST_NAME_COMPARED = 60;
const CODE_IN_BRACKETS = /\(([^()]+)\)$/;

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
  const bearersOf = (name: string): readonly string[] => [...(proper.get(name) ?? aliases.get(name) ?? [])];
  const lookUp = (name: string, code?: string): FoundUnit | undefined => {
    const codes = bearersOf(name);
    const [found] = codes.length > 1 ? codes.filter((one) => one === code) : codes;
    return found === undefined ? undefined : { code: found, alias: !proper.has(name) };
  };
  const find = (name: string): FoundUnit | undefined => {
    const plain = comparable(name);
    return lookUp(plain) ?? lookUp(withoutBrackets(plain), CODE_IN_BRACKETS.exec(plain)?.[1]);
  };
  return {
    find,
    bearers(name) {
      const plain = comparable(name);
      const found = bearersOf(plain);
      return found.length > 0 ? found : bearersOf(withoutBrackets(plain));
    },
    suggest(name) {
      const plain = comparable(name);
      if (plain.length > LONGEST_NAME_COMPARED) return undefined;
      const near = mostSimilar(plain, [...proper.keys(), ...aliases.keys()]);
      return near === undefined ? undefined : lookUp(near)?.code;
    },
    shortNameOf: (code) => shortNames.get(code),
    sureNameOf(code) {
      const name = shortNames.get(code);
      return name === undefined || find(name)?.code === code ? name : `${name}（${code}）`;
    },
  };
}

function add(names: Map<string, Set<string>>, name: string, code: string): void {
  const plain = comparable(name);
  if (plain === '') return;
  names.set(plain, (names.get(plain) ?? new Set()).add(code));
}
