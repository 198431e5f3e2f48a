import type { z } from 'zod';
import type { importRowSchema } from '@huiying/contracts/schemas';
import { isAdoptable, type loadRegisters, type StoredProblem, type StoredWarning } from '@huiying/operations';
import type { ImportKind, ImportRow } from '@huiying/persistence';
import { text, wordsOf, type Locale, type TextParams } from '@huiying/texts';
import { labelled } from '../reading/labelled';
import { rowFields, rowSource } from './row-fields';

type Registers = Awaited<ReturnType<typeof loadRegisters>>;
type RowView = z.input<typeof importRowSchema>;
type ProblemView = RowView['problems'][number];

/** A row as whoever settles it sees it, in his language. */
export function rowView(locale: Locale, kind: ImportKind, row: ImportRow, registers: Registers): RowView {
  const problems = row.problems as unknown as readonly StoredProblem[];
  const warnings = row.warnings as unknown as readonly StoredWarning[];
  const { known, resultParams } = row.value as unknown as { readonly known: boolean; readonly resultParams?: TextParams };
  const source = rowSource(kind, row.value);
  return {
    row: row.row, fields: [...rowFields(kind, row.value)], source: source === null ? null : labelled(locale, 'option.source', source), choice: row.choice, known, case: row.caseId,
    problems: problems.map((problem) => problemView(locale, problem, registers)),
    warnings: warnings.map((w) => ({ code: w.code, label: w.label, cell: w.cell, sentence: text(locale, `importWarning.${w.code}`, params(w, registers)) })),
    result: row.result === null ? null : {
      code: row.result, label: text(locale, `importResult.${row.result}`), reason: row.resultCode === null ? null : wordsOf(locale, row.resultCode, { number: '', ...resultParams }),
    },
  };
}

function problemView(locale: Locale, problem: StoredProblem, registers: Registers): ProblemView {
  const { code, column, label, cell, text: written, proposal } = problem;
  const cards = proposal.kind === 'chooseDeputy' ? proposal.cards : [];
  return {
    code, column, text: written, label, cell, sentence: text(locale, `importProblem.${code}`, params(problem, registers)),
    proposal: {
      kind: proposal.kind, adoptable: isAdoptable(problem), words: proposal.kind === 'chooseWord' ? [...proposal.words] : [], text: proposed(problem, registers),
      units: proposal.kind === 'chooseUnit' ? proposal.units.map((unit) => ({ code: unit, name: registers.units.shortNameOf(unit) ?? unit })) : [],
      deputies: cards.flatMap((card) => {
        const deputy = registers.deputies.byCard(card);
        return deputy === undefined ? [] : [{ card, name: deputy.name, delegation: deputy.delegation }];
      }),
    },
  };
}

/** What the proposal would put in, where it says so. */
function proposed({ proposal }: StoredProblem, { units }: Registers): string | null {
  switch (proposal.kind) {
    case 'useUnit': case 'removeUnit': return units.shortNameOf(proposal.unit) ?? proposal.unit;
    case 'useNumber': return String(proposal.number);
    case 'useText': return proposal.text;
    case 'adoptName': return proposal.name;
    default: return null;
  }
}

/** What a sentence may name of a problem or warning: its plain values, a unit by its name. */
function params(said: StoredProblem | StoredWarning, { units }: Registers): TextParams {
  const plain = Object.entries(said).filter((entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number');
  return Object.fromEntries(plain.map(([name, value]) => [name, name === 'unit' || name === 'suggestion' ? (units.shortNameOf(String(value)) ?? value) : value]));
}
