// Files in: bytes → plain workbook → layout → rows with problems and warnings.
export { readWorkbook, type ReadWorkbookResult } from './workbook/read-workbook';
export { readCsv } from './csv/read-csv';
export type { WorkbookRefusal, LimitedThing } from './workbook/refusal';
export { LIMITS, CELL_TEXT_LIMIT } from './workbook/limits';
export type { Workbook, Sheet, SheetRow, Cell, PlainValue, CellRange, Attached } from './workbook/model';
export { recogniseLayout, describeColumns } from './layout/recognise-layout';
export type { Layout, AnyLayout, TextSheetLayout, LayoutRefusal, RecogniseResult } from './layout/recognise-layout';
export { COLUMN_TABLES, type ColumnKey, type ColumnMeaning, type LayoutKind, type SessionLedgerColumn } from './layout/column-tables';
export type { LedgerHeading } from './layout/heading';
export type { NotDataRow, NotDataKind } from './layout/row-kinds';

// Registers, from the files or from the database.
export { createUnitRegister, type UnitRegister, type NamedUnit, type FoundUnit } from './registers/unit-register';
export {
  createDeputyRegister, type DeputyRegister, type RegisteredDeputy, type DeputySearch, type DeputyLevel, type DeputyStatus,
} from './registers/deputy-register';

// Parsers.
export { parseUnits, type ParsedUnits, type UnitRow, type UnitKind } from './parse/parse-units';
export { parseDeputies, type ParsedDeputies, type DeputyRow } from './parse/parse-deputies';
export { parseSessionLedger, DEFAULT_TITLE_LIMIT } from './parse/parse-session-ledger';
export type { ParsedSessionLedger, SessionLedgerRow, SessionLedgerValue, Registers, LedgerOptions, SuggestionSource } from './parse/parse-session-ledger';
export type { SuggestionText } from './parse/read-texts';
export { fromChineseNumeral, toChineseNumeral } from './cells/chinese-numeral';
export { comparable } from './cells/text';
export { cellAddress } from './workbook/address';
export type { HandlingMode } from './parse/words';
export { numberHoles } from './parse/duplicate-numbers';
export { toUnitRegister, toDeputyRegister } from './parse/to-registers';
export type {
  ParsedRow, RowProblem, RowWarning, ProblemDetail, WarningDetail, ProblemCode, WarningCode, Proposal, SheetNotice,
} from './parse/problem';

// Files out.
export { exportSessionLedger } from './export/export-session-ledger';
export { exportSessionLedgerCsv } from './export/export-session-ledger-csv';
export { toLedgerExportRow, type LedgerExportRow, type ExportableValue } from './export/ledger-row';
