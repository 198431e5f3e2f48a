import type { Registers } from '@huiying/ledger';
import type { PlannedSuggestion, StoredProblem } from './planned-rows';

const SEPARATOR = '、';

/** A row of which a proposal is adopted. */
export interface AdoptingRow {
  /** What stands in the cell now, cleaned. */
  readonly written: string;
  readonly value: Partial<Pick<PlannedSuggestion, 'main' | 'co' | 'cosigners'>>;
  readonly problems: readonly StoredProblem[];
}

/**
 * The cell's text with the proposal of the problem in it; `chosen` is the card of one of several deputies, or the code of one of
 * several units. Null where the
 * proposal asks for something that only a person can write, or that belongs into a register.
 */
export function adoptedText(problem: StoredProblem, row: AdoptingRow, registers: Registers, chosen: string | null): string | null {
  const { proposal, text, column } = problem;
  switch (proposal.kind) {
    case 'useNumber': return String(proposal.number);
    case 'useText': return proposal.text;
    case 'useUnit': return withUnit(problem, row, registers, proposal.unit);
    case 'chooseUnit': return chosen !== null && proposal.units.includes(chosen) ? withUnit(problem, row, registers, chosen) : null;
    case 'removeUnit': return unitsAnew(row, column, registers, (unknown) => unknown);
    case 'chooseDeputy': {
      const card = chosen ?? (proposal.cards.length === 1 ? proposal.cards[0] : undefined);
      if (card === undefined || !proposal.cards.includes(card)) return null;
      const name = `${registers.deputies.byCard(card)?.name ?? text}（${card}）`;
      return column === 'lead' ? name : replaced(row.written, text, name);
    }
    default: return null;
  }
}

/** Whether a problem's proposal can be adopted as it is or after a choice: put into the cell by `adoptedText`, or kept as a renaming. */
export const isAdoptable = ({ proposal }: StoredProblem): boolean => ['useNumber', 'useText', 'useUnit', 'chooseUnit', 'removeUnit', 'chooseDeputy', 'adoptName'].includes(proposal.kind);

function withUnit({ text, column }: StoredProblem, row: AdoptingRow, registers: Registers, code: string): string {
  const name = registers.units.sureNameOf(code) ?? code;
  return replaced(row.written, text, name) ?? unitsAnew(row, column, registers, (unknown) => (unknown === text ? name : unknown));
}

/** The first place of a name in a list, however its characters are spaced, as one entry of the list. */
function replaced(written: string, name: string, by: string): string | null {
  const entries = written.split(/([、，,；;/／|｜\n]+)/);
  const at = entries.findIndex((entry) => plain(entry) === plain(name));
  if (at >= 0) return entries.map((entry, i) => (i === at ? by : entry)).join('');
  // Names parted by blanks only.
  const words = written.split(/(\s+)/);
  const word = words.findIndex((w) => plain(w) === plain(name));
  return word < 0 ? null : words.map((w, i) => (i === word ? by : w)).join('');
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/** A list of units written anew from what was understood and what was not; a unit that is main and co stays main. */
function unitsAnew(row: AdoptingRow, column: string, registers: Registers, of: (unknown: string) => string): string {
  const known = (column === 'main' ? row.value.main : row.value.co) ?? [];
  const unknown = row.problems.filter((p) => p.column === column && (p.code === 'UNIT_UNKNOWN' || p.code === 'UNIT_AMBIGUOUS')).map((p) => of(p.text));
  return [...known.map((code) => registers.units.sureNameOf(code) ?? code), ...unknown].join(SEPARATOR);
}
