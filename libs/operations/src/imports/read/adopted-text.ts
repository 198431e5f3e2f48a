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
 * The cell's text with the proposal of the problem in it; `card` chooses among several deputies. Null where the
 * proposal asks for something that only a person can write, or that belongs into a register.
 */
export function adoptedText(problem: StoredProblem, row: AdoptingRow, registers: Registers, card: string | null): string | null {
  const { proposal, text, column } = problem;
  switch (proposal.kind) {
    case 'useNumber': return String(proposal.number);
    case 'useText': return proposal.text;
    case 'useUnit': {
      const name = registers.units.shortNameOf(proposal.unit) ?? proposal.unit;
      return replaced(row.written, text, name) ?? unitsAnew(row, column, registers, (unknown) => (unknown === text ? name : unknown));
    }
    case 'removeUnit': return unitsAnew(row, column, registers, (unknown) => unknown);
    case 'chooseDeputy': {
      const chosen = card ?? (proposal.cards.length === 1 ? proposal.cards[0] : undefined);
      if (chosen === undefined || !proposal.cards.includes(chosen)) return null;
      const name = `${registers.deputies.byCard(chosen)?.name ?? text}（${chosen}）`;
      return column === 'lead' ? name : replaced(row.written, text, name);
    }
    default: return null;
  }
}

/** Whether a problem's proposal can be adopted as it is or after a choice: put into the cell by `adoptedText`, or kept as a renaming. */
export const isAdoptable = ({ proposal }: StoredProblem): boolean => ['useNumber', 'useText', 'useUnit', 'removeUnit', 'chooseDeputy', 'adoptName'].includes(proposal.kind);

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
  const unknown = row.problems.filter((p) => p.column === column && p.code === 'UNIT_UNKNOWN').map((p) => of(p.text));
  return [...known.map((code) => registers.units.shortNameOf(code) ?? code), ...unknown].join(SEPARATOR);
}
