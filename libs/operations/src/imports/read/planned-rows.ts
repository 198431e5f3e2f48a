import type { BodyKind } from '@huiying/case-type-suggestion';
import type { Day } from '@huiying/engine';
import type { DeputyLevel, DeputyStatus, Proposal, SessionLedgerValue } from '@huiying/ledger';

/** Of every row: whether it is there already, so that taking it brings nothing new. */
interface Planned {
  readonly known: boolean;
}

/** What a row of the register of units comes to. */
export interface PlannedUnit extends Planned {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly otherNames: readonly string[];
  /** Null is a problem of the row. */
  readonly bodyKind: BodyKind | null;
  readonly superior: string | null;
  readonly contact: string | null;
  readonly phone: string | null;
  /** The names (`namesText`) that an adopted renaming replaces; null where none was adopted. */
  readonly renames?: string | null;
}

/** What a row of the register of deputies comes to. */
export interface PlannedDeputy extends Planned {
  readonly card: string;
  readonly name: string;
  readonly delegation: string;
  readonly group: string | null;
  /** Which congress (届); null is a problem of the row. */
  readonly term: number | null;
  readonly level: DeputyLevel | null;
  readonly status: DeputyStatus | null;
  readonly phone: string | null;
  readonly inOfficeFrom: Day;
  /** Last day in office where the seat is vacant or its mandate rests. */
  readonly inOfficeUntil: Day | null;
  /** The name that an adopted renaming replaces; null where none was adopted. */
  readonly renames?: string | null;
}

/** What a row of a ledger comes to. */
export interface PlannedSuggestion extends Planned, SessionLedgerValue {}

/** A problem of a row as it is stored, of whichever kind of file. */
export interface StoredProblem {
  readonly code: string;
  readonly column: string;
  readonly label: string;
  readonly cell: string;
  readonly text: string;
  readonly proposal: Proposal;
  /** What is there already and contradicts the row: the title of a number's case, the names of a code's unit, of a card's deputy. */
  readonly known?: string;
  readonly number?: number;
  /** Code of the unit that bears the row's name. */
  readonly entry?: string;
}

/** A warning of a row as it is stored. */
export interface StoredWarning {
  readonly code: string;
  readonly column: string | null;
  readonly label: string | null;
  readonly cell: string | null;
}

/** A row that was read: what it comes to, and whether it is taken unless the user says otherwise. */
export interface PlannedRow<V extends Planned = Planned> {
  readonly row: number;
  readonly value: V;
  readonly problems: readonly StoredProblem[];
  readonly warnings: readonly StoredWarning[];
  readonly choice: 'take' | 'skip';
}
