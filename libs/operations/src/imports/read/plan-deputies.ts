import { addDays } from '@huiying/engine';
import { COLUMN_TABLES, parseDeputies, type DeputyRow, type Layout, type Workbook } from '@huiying/ledger';
import type { CongressRegisters } from '../congress-registers';
import type { Reading } from '../reading';
import { isAdopted, nameAsKnown } from './names';
import type { PlannedDeputy, PlannedRow, StoredWarning } from './planned-rows';
import { problemAt } from './problem-at';
import { termOf } from './term';

const LEVEL_LABEL = COLUMN_TABLES.deputies.find(({ key }) => key === 'level')?.label ?? '';

/**
 * The rows of a register of deputies. Deputies of another level sit in another congress, so their rows are left out
 * unless the user says otherwise. A card that is another person's here waits for him: what that person proposed would get
 * a stranger's name.
 */
export function planDeputies(workbook: Workbook, layout: Layout<'deputies'>, registers: CongressRegisters, { inOfficeFrom, renamings = [] }: Reading): readonly PlannedRow<PlannedDeputy>[] {
  return parseDeputies(workbook, layout).rows.map(({ row, value, problems, warnings }) => {
    const term = termOf(value.term ?? layout.heading.title);
    const ofOther = value.level !== null && value.level !== registers.level;
    const known = registers.deputies.byCard(value.card)?.name;
    const deputy = plannedDeputy(value, known, term, registers, inOfficeFrom);
    const other = known !== undefined && deputy.name !== '' && known !== deputy.name;
    const adopted = other && isAdopted(renamings, { entry: deputy.card, from: known, to: deputy.name });
    return {
      row, value: { ...deputy, renames: adopted ? known : null },
      problems: [
        ...problems,
        ...(term === null ? [problemAt(layout, row, { code: 'TERM_UNKNOWN', column: 'term', text: '', proposal: { kind: 'enterText' } })] : []),
        ...(other && !adopted ? [problemAt(layout, row, { code: 'CARD_OTHER_NAME', column: 'card', text: deputy.card, known, proposal: { kind: 'adoptName', name: deputy.name } })] : []),
      ],
      warnings: [...warnings, ...(ofOther ? [otherCongress] : [])],
      choice: ofOther ? 'skip' : 'take',
    };
  });
}

const otherCongress: StoredWarning = { code: 'OTHER_CONGRESS', column: 'level', label: LEVEL_LABEL, cell: null };

/** A register tells that a seat is vacant, not since when: until the day before it was read, somebody may have acted. */
function plannedDeputy(value: DeputyRow, known: string | undefined, term: number | null, registers: CongressRegisters, inOfficeFrom: Reading['inOfficeFrom']): PlannedDeputy {
  const { card, delegation, group, level, status, phone } = value;
  return {
    known: registers.personIds.has(card), card, name: nameAsKnown(value.name, known), delegation, group, term, level, status, phone, inOfficeFrom,
    inOfficeUntil: status === 'inOffice' ? null : addDays(registers.today, -1),
  };
}
