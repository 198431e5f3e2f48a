import type { Day } from '@huiying/engine';
import type { AnyLayout, LayoutKind } from '@huiying/ledger';
import type { MeetingRecord } from '@huiying/persistence';
import type { MeetingWish } from './read/meeting-of';

/** What the user wrote in place of a cell. The file itself stays as it came. */
export interface Correction {
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

/** That an entry of a register bears another name from now on, as the user saw and adopted it. */
export interface Renaming {
  /** Code of the unit, or card of the deputy. */
  readonly entry: string;
  readonly from: string;
  readonly to: string;
}

/** What was asked for with a file: a repeat is told from another upload by it. */
export interface Asked {
  /** Null: recognised. */
  readonly kind: LayoutKind | null;
  readonly meeting: MeetingWish;
}

/** How the file of an import is read; kept with it, so that it can be read again after each correction. */
export interface Reading {
  readonly kind: LayoutKind;
  readonly layout: AnyLayout;
  readonly corrections: readonly Correction[];
  /** As the file was called; null or missing where nobody said. It changes nothing of how it is read. */
  readonly fileName?: string | null;
  /** Missing in imports from before renamings had to be adopted. */
  readonly renamings?: readonly Renaming[];
  /** Year meant where a day is written without one. */
  readonly year: number;
  /** First day in office of deputies whose register does not say it. */
  readonly inOfficeFrom: Day;
  /** A meeting that the import brings along, made when it is confirmed. */
  readonly newMeeting: MeetingRecord | null;
  /** Missing in imports from before it was kept. */
  readonly asked?: Asked;
}

/** The reading as the database gives it back: only this package writes it. */
export const readingOf = (stored: unknown): Reading => stored as Reading;
