import type { ColumnKey, LayoutKind } from '../layout/column-tables';

/** What the user could do about a problem; the choice is always his. */
export type Proposal =
  | { readonly kind: 'useUnit'; readonly unit: string }
  | { readonly kind: 'chooseUnit'; readonly units: readonly string[] }
  | { readonly kind: 'addUnit' }
  | { readonly kind: 'removeUnit'; readonly unit: string }
  | { readonly kind: 'useNumber'; readonly number: number }
  | { readonly kind: 'enterNumber' }
  | { readonly kind: 'enterDate' }
  | { readonly kind: 'useText'; readonly text: string }
  | { readonly kind: 'enterText' }
  | { readonly kind: 'shortenText'; readonly limit: number }
  | { readonly kind: 'chooseDeputy'; readonly cards: readonly string[] }
  /** The entry that is known by the row's code bears another name: it gets this one. */
  | { readonly kind: 'adoptName'; readonly name: string }
  | { readonly kind: 'checkRegister' }
  | { readonly kind: 'chooseWord'; readonly words: readonly string[] };

/** What belongs to one code only. */
export type ProblemDetail =
  | { readonly code: 'UNIT_UNKNOWN'; readonly suggestion: string | null }
  | { readonly code: 'UNIT_AMBIGUOUS'; readonly candidates: readonly string[] }
  | { readonly code: 'MAIN_ALSO_CO'; readonly unit: string }
  | { readonly code: 'NUMBER_INVALID' }
  | { readonly code: 'NUMBER_DUPLICATE'; readonly firstRow: number }
  | { readonly code: 'DATE_INVALID' }
  | { readonly code: 'DATE_IN_FUTURE' }
  | { readonly code: 'TITLE_EMPTY' }
  | { readonly code: 'TITLE_TOO_LONG'; readonly length: number; readonly limit: number }
  | { readonly code: 'CELL_TOO_LONG'; readonly length: number; readonly limit: number }
  | { readonly code: 'DEPUTY_UNKNOWN' }
  | { readonly code: 'DEPUTY_AMBIGUOUS'; readonly candidates: readonly string[] }
  | { readonly code: 'CODE_EMPTY' }
  | { readonly code: 'CODE_DUPLICATE'; readonly firstRow: number }
  | { readonly code: 'NAME_EMPTY' }
  | { readonly code: 'NAME_DUPLICATE'; readonly firstRow: number }
  | { readonly code: 'CARD_EMPTY' }
  | { readonly code: 'CARD_DUPLICATE'; readonly firstRow: number }
  | { readonly code: 'DELEGATION_EMPTY' }
  | { readonly code: 'WORD_UNKNOWN' };

/** Stable: the catalogues have its words. */
export type ProblemCode = ProblemDetail['code'];

/** Why a row needs a person. `label` is the clean ledger's name of the column, whatever the header says. */
export type RowProblem<K extends LayoutKind> = ProblemDetail & {
  readonly column: ColumnKey<K>;
  readonly label: string;
  /** Address of the cell, e.g. E15. */
  readonly cell: string;
  /** What is written there, as far as it matters. */
  readonly text: string;
  readonly proposal: Proposal;
};

/** What the user should know; the row is imported all the same. */
export type WarningDetail =
  | { readonly code: 'ALIAS_USED'; readonly text: string; readonly unit: string }
  | { readonly code: 'DATE_YEAR_ASSUMED'; readonly text: string; readonly year: number }
  | { readonly code: 'DEPUTY_NOT_IN_OFFICE'; readonly card: string }
  | { readonly code: 'COSIGNER_REPEATED'; readonly card: string }
  | { readonly code: 'UNIT_REPEATED'; readonly unit: string }
  | { readonly code: 'TEXT_MISSING'; readonly text: string }
  | { readonly code: 'TEXT_TITLE_DIFFERS'; readonly text: string }
  | { readonly code: 'MODE_UNCLEAR'; readonly text: string }
  | { readonly code: 'KEY_UNCLEAR'; readonly text: string }
  | { readonly code: 'HIDDEN_ROW' | 'FORMULA_CELL' | 'FORMULA_LIKE_TEXT' | 'COMMENT_IGNORED' | 'IMAGE_IGNORED' | 'LEAD_ALSO_COSIGNER' | 'DELEGATION_DIFFERS' | 'MAIN_EMPTY' };

/** Stable: the catalogues have its words. */
export type WarningCode = WarningDetail['code'];

/** A warning about a column of the row, or (null) about the row or a column without known meaning. */
export type RowWarning<K extends LayoutKind> = WarningDetail & {
  readonly column: ColumnKey<K> | null;
  readonly label: string | null;
  readonly cell: string | null;
};

/** A row of the sheet with its meaning. With problems it holds all that could be read and waits for a person. */
export interface ParsedRow<K extends LayoutKind, V> {
  readonly row: number;
  readonly status: 'ok' | 'problem';
  readonly value: V;
  readonly problems: readonly RowProblem<K>[];
  readonly warnings: readonly RowWarning<K>[];
}

/** Something ignored outside the rows of data, or whose place could not be read (row null). */
export interface SheetNotice {
  readonly code: 'COMMENT_IGNORED' | 'IMAGE_IGNORED';
  readonly row: number | null;
}
