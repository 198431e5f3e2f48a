import { comparable } from '../cells/text';
import { splitNames } from '../cells/split-names';
import type { Layout } from '../layout/recognise-layout';
import type { NamedUnit } from '../registers/unit-register';
import type { Workbook } from '../workbook/model';
import { viewOf } from './find-sheet';
import type { ParsedRow, SheetNotice } from './problem';
import { RowReader } from './row-reader';
import { SheetNotes } from './sheet-notes';
import { meaningOfWord, UNIT_KINDS } from './words';

/** What a handling unit or body is, by the register's column 单位性质. */
export type UnitKind =
  | 'congressOffice' | 'partyOffice' | 'government' | 'supervisionCommission' | 'court' | 'procuratorate'
  | 'street' | 'town' | 'park' | 'stateCompany' | 'verticalAgency';

/** A unit as the register has it; `kind` is null where nothing is written or the word is not known (then a problem of the row). */
export interface UnitRow extends NamedUnit {
  readonly kind: UnitKind | null;
  /** The kind as written. */
  readonly kindText: string | null;
  /** The superior or the body that looks after it, as written. */
  readonly superior: string | null;
  readonly contact: string | null;
  readonly phone: string | null;
}

/** Every row of the register, also those with problems, and what was ignored beside the rows. */
export interface ParsedUnits {
  readonly rows: readonly ParsedRow<'units', UnitRow>[];
  readonly notices: readonly SheetNotice[];
}

/** Reads the register of units. Codes and proper names must be there once; every name may belong to one unit only. */
export function parseUnits(workbook: Workbook, layout: Layout<'units'>): ParsedUnits {
  const view = viewOf(workbook, layout.sheet);
  const notes = new SheetNotes(view, layout);
  const codes = new Map<string, number>();
  const names = new Map<string, number>();
  const rows = layout.dataRows.map((row) => {
    const reader = new RowReader(view, 'units', layout.columns, row);
    const unit = readUnit(reader);
    checkCode(reader, unit, codes);
    checkNames(reader, unit, names);
    reader.warnOfFormulaLikeText(['fullName', 'shortName', 'superior', 'contact', 'phone']);
    notes.addTo(reader);
    return reader.done(unit);
  });
  return { rows, notices: notes.notices };
}

function readUnit(reader: RowReader<'units'>): UnitRow {
  const kindText = reader.lineOrNull('kind');
  const kind = kindText === null ? undefined : meaningOfWord(UNIT_KINDS, kindText);
  if (kindText !== null && kind === undefined) {
    reader.problem('kind', { code: 'WORD_UNKNOWN' }, kindText, { kind: 'chooseWord', words: UNIT_KINDS.map(([word]) => word) });
  }
  return {
    code: comparable(reader.rawText('code')), fullName: reader.line('fullName'), shortName: reader.lineOrNull('shortName'),
    aliases: splitNames(reader.rawText('aliases'), () => false), kind: kind ?? null, kindText,
    superior: reader.lineOrNull('superior'), contact: reader.lineOrNull('contact'), phone: reader.lineOrNull('phone'),
  };
}

function checkCode(reader: RowReader<'units'>, unit: UnitRow, codes: Map<string, number>): void {
  if (unit.code === '') return reader.problem('code', { code: 'CODE_EMPTY' }, '', { kind: 'enterText' });
  const firstRow = codes.get(unit.code);
  if (firstRow === undefined) codes.set(unit.code, reader.row);
  else reader.problem('code', { code: 'CODE_DUPLICATE', firstRow }, unit.code, { kind: 'enterText' });
}

function checkNames(reader: RowReader<'units'>, unit: UnitRow, names: Map<string, number>): void {
  if (unit.fullName === '') reader.problem('fullName', { code: 'NAME_EMPTY' }, '', { kind: 'enterText' });
  const written = [['fullName', unit.fullName], ['shortName', unit.shortName ?? ''], ...unit.aliases.map((a) => ['aliases', a] as const)] as const;
  for (const [key, name] of written) {
    const plain = comparable(name);
    if (plain === '') continue;
    const firstRow = names.get(plain);
    if (firstRow === undefined) names.set(plain, reader.row);
    else if (firstRow !== reader.row) reader.problem(key, { code: 'NAME_DUPLICATE', firstRow }, name, { kind: 'enterText' });
  }
}
