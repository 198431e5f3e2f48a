import type { InputSchema } from '../form/json-schema';

/** What the pages read. Labels, reasons and sentences come in the reader's language; codes stay codes. */

export interface Labelled {
  readonly code: string;
  readonly label: string;
}
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Clock {
  readonly id: string;
  readonly kind: Labelled;
  readonly partId: string | null;
  readonly startedOn: string;
  readonly due: string;
  readonly dueText: string;
  readonly provisional: boolean;
  readonly status: string;
  readonly light: Labelled;
  readonly remaining: { readonly workingDays: number; readonly days: number; readonly text: string };
}

export interface Ball {
  readonly command: Labelled;
  readonly role: Labelled;
  readonly holder: { readonly type: string; readonly id: string; readonly name: string };
  readonly due: string | null;
  readonly text: string;
  readonly mine: boolean;
}

export interface MainAction {
  readonly command: string;
  readonly path: string;
  readonly label: string;
  readonly part: string;
}

export interface TaskRow {
  readonly case: string;
  readonly version: number;
  readonly numberText: string;
  readonly title: string;
  readonly meeting: string | null;
  readonly stage: Labelled;
  readonly round: number;
  readonly isKey: boolean;
  readonly part: string;
  readonly mainAction: MainAction;
  readonly clock: Clock | null;
  readonly light: Labelled;
  readonly remainingText: string;
  readonly dueText: string | null;
  readonly ball: readonly Ball[];
}

export interface Page<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
  readonly asOf: string;
  readonly asOfText: string;
}

/** 办复、办结、落实、满意: four facts beside one another, never one status. */
export interface FourFacts {
  readonly replied: { readonly done: boolean; readonly on: string | null; readonly text: string };
  readonly closed: { readonly done: boolean; readonly on: string | null; readonly text: string };
  readonly fulfilled: { readonly verified: number; readonly total: number; readonly text: string };
  readonly satisfied: { readonly code: string; readonly text: string };
}

export interface SuggestionRow {
  readonly id: string;
  readonly version: number;
  readonly numberText: string;
  readonly meeting: string | null;
  readonly source: Labelled;
  readonly title: string;
  readonly lead: Named | null;
  readonly units: readonly (Named & { readonly role: Labelled })[];
  readonly label: Labelled;
  readonly round: number;
  readonly isKey: boolean;
  readonly handedOverOn: string | null;
  readonly facts: FourFacts;
  readonly clock: Clock | null;
}

export interface Action {
  readonly command: string;
  readonly path: string;
  readonly label: string;
  readonly part: string;
  readonly partKind: Labelled;
  readonly partLabel: string | null;
  readonly allowed: boolean;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly unlockBy: readonly { readonly role: string; readonly label: string }[];
  readonly expected: boolean;
  readonly needsIfMatch: boolean;
  readonly entries: readonly string[];
  readonly inputSchema: InputSchema;
}
export interface Actions {
  readonly version: number;
  readonly actions: readonly Action[];
}

export interface Content {
  readonly id: string;
  readonly kind: Labelled;
  readonly text: string | null;
  readonly state: 'shown' | 'sealed' | 'erased' | 'notVisible';
}

export interface TimelineEntry {
  readonly n: number;
  readonly type: string;
  readonly day: string;
  readonly dayText: string;
  readonly enteredAt: string;
  readonly sentence: string;
  readonly actor: { readonly id: string; readonly name: string; readonly role: string };
  readonly entry: string;
  readonly onBehalfOf: Named | null;
  readonly part: string;
  /** False for clocks and reminders, which the short view leaves out. */
  readonly key: boolean;
  readonly contents: readonly Content[];
}

export interface Explanation {
  readonly clock: Clock;
  readonly lines: readonly { readonly code: string; readonly text: string }[];
}

export interface Person extends Named {
  readonly card: string | null;
  readonly delegation: string | null;
}

export interface Me {
  readonly person: Named;
  readonly congress: Named;
  readonly roles: readonly { readonly role: Labelled; readonly body: Named | null }[];
  readonly expiresAt: string;
  readonly today: { readonly day: string; readonly text: string; readonly working: boolean };
  readonly offers: { readonly clock: boolean; readonly operations: boolean; readonly imports: boolean; readonly open: boolean };
}
