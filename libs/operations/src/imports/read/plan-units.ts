import { parseUnits, type Layout, type UnitRow, type Workbook } from '@huiying/ledger';
import { bodyKindOf } from '../body-kinds';
import type { BodyEntry, CongressRegisters } from '../congress-registers';
import type { Reading } from '../reading';
import { bearerOf, isAdopted, nameAsKnown, namesText } from './names';
import type { PlannedRow, PlannedUnit, StoredProblem } from './planned-rows';
import { problemAt } from './problem-at';

type ProblemOfUnit = Omit<StoredProblem, 'label' | 'cell'>;

/**
 * The rows of a register of units. A unit needs its kind: who divides its work and who checks its replies hang on it. A
 * code that bears another name here, and a name that is another unit's, wait for a person.
 */
export function planUnits(workbook: Workbook, layout: Layout<'units'>, registers: CongressRegisters, { renamings = [] }: Reading): readonly PlannedRow<PlannedUnit>[] {
  const { rows } = parseUnits(workbook, layout);
  const written = new Set(rows.map(({ value }) => value.code));
  return rows.map(({ row, value, problems, warnings }) => {
    const known = registers.bodies.get(value.code);
    const unit = plannedUnit(value, known, registers);
    const renaming = known === undefined ? null : { entry: unit.code, from: namesText(known), to: namesText(unit) };
    const adopted = renaming !== null && isAdopted(renamings, renaming);
    const more: readonly (ProblemOfUnit | null)[] = [
      value.kind === null && !problems.some((p) => p.column === 'kind') ? kindMissing : null,
      unit.code === '' || unit.name === '' ? null : contradiction(unit, known, adopted, registers, written),
    ];
    return {
      row, value: { ...unit, renames: adopted ? renaming.from : null }, warnings, choice: 'take',
      problems: [...problems, ...more.flatMap((problem) => (problem === null ? [] : [problemAt(layout, row, problem)]))],
    };
  });
}

const kindMissing: ProblemOfUnit = { code: 'WORD_UNKNOWN', column: 'kind', text: '', proposal: { kind: 'enterText' } };

/** What the register says against a row. With the code of the unit that bears its name, where no other row has it, the row is known. */
function contradiction(unit: PlannedUnit, known: BodyEntry | undefined, adopted: boolean, { bodies }: CongressRegisters, written: ReadonlySet<string>): ProblemOfUnit | null {
  const problem = { column: 'code', text: unit.code } as const;
  const bearer = bearerOf(unit, bodies);
  if (bearer !== undefined) {
    const proposal = written.has(bearer.code) ? { kind: 'enterText' } as const : { kind: 'useText', text: bearer.code } as const;
    return { ...problem, code: 'NAME_TAKEN', known: namesText(bearer), entry: bearer.code, proposal };
  }
  if (known === undefined || adopted || namesText(known) === namesText(unit)) return null;
  return { ...problem, code: 'CODE_OTHER_NAME', known: namesText(known), proposal: { kind: 'adoptName', name: namesText(unit) } };
}

/** A file without short names leaves those that are known, as long as the full name stays. */
function plannedUnit(value: UnitRow, known: BodyEntry | undefined, registers: CongressRegisters): PlannedUnit {
  const { code, aliases, superior, contact, phone } = value;
  const name = nameAsKnown(value.fullName, known?.name);
  const shortName = value.shortName === null ? (known?.name === name ? known.shortName : name) : nameAsKnown(value.shortName, known?.shortName);
  return { known: registers.bodies.has(code), code, name, shortName, otherNames: aliases, bodyKind: bodyKindOf(value), superior, contact, phone };
}
