import type { InputSchema } from '../form/json-schema';

/** What the pages read. Labels, reasons and sentences come in the reader's language; codes stay codes. */

export type LightState = 'onTrack' | 'dueSoon' | 'urgent' | 'overdue' | 'paused' | 'done';

/** How long is left, as the server counted it. `count` below 0: late by that many. */
export interface Remaining {
  readonly unit: 'workingDays' | 'days';
  readonly count: number;
  /** The same in calendar days, where they differ. */
  readonly calendarDays: number | null;
}

export interface Clock {
  readonly light: LightState;
  readonly remaining: Remaining | null;
  readonly due: string | null;
  readonly deadlineId: string | null;
}

export interface ActionLabel {
  readonly command: string;
  readonly part: string | null;
  readonly label: string;
}

/** Who has to act, in words: a body, a group of persons, or the reader himself. */
export interface Holder {
  readonly text: string;
  readonly task: string;
  readonly due: string | null;
  readonly me: boolean;
}

export interface Head {
  readonly caseId: string;
  /** 第023号; null before registration. */
  readonly number: string | null;
  readonly meeting: string | null;
  readonly title: string;
  readonly stage: string;
}

export interface TaskRow extends Head, Clock {
  readonly key: string;
  readonly task: string;
  readonly role: string;
  readonly ball: readonly Holder[];
  readonly mainAction: ActionLabel | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly asOf: string;
}

export interface SuggestionRow extends Head, Clock {
  readonly lead: string;
  readonly units: readonly string[];
  readonly facts: FourFacts;
}

export type FactState = 'yes' | 'no' | 'partly' | 'hidden' | 'none';
export interface Fact {
  readonly state: FactState;
  readonly text: string;
}
/** 办复、办结、落实、满意: four facts beside one another, never one status. */
export interface FourFacts {
  readonly replied: Fact;
  readonly closed: Fact;
  readonly fulfilled: Fact;
  readonly satisfied: Fact;
}

export interface AllowedAction extends ActionLabel {
  readonly allowed: boolean;
  readonly expected: boolean;
  readonly reasonText: string | null;
  readonly unlockBy: string | null;
  readonly needsIfMatch: boolean;
  /** Ways in which it may be entered: `screen`, `paper`. */
  readonly entries: readonly string[];
  readonly partText: string | null;
  readonly irreversible: boolean;
  readonly consequence: string | null;
  readonly inputSchema: InputSchema;
}

export interface TimelineEntry {
  readonly seq: number;
  readonly round: number | null;
  readonly day: string;
  readonly enteredAt: string;
  readonly sentence: string;
  readonly who: string | null;
  readonly basis: string | null;
  readonly key: boolean;
  readonly mine: boolean;
}

export interface ExplanationLine {
  readonly text: string;
  readonly basis: string | null;
}
export interface DeadlineExplanation extends Clock {
  readonly label: string;
  readonly lines: readonly ExplanationLine[];
  readonly ruleVersion: string | null;
  readonly provisional: boolean;
}

export interface BodyItem {
  readonly id: string;
  readonly name: string;
}
export interface PersonItem {
  readonly id: string;
  readonly name: string;
  readonly note: string | null;
}

export interface Me {
  readonly personId: string;
  readonly name: string;
  readonly congress: string;
  readonly roles: readonly { readonly role: string; readonly label: string; readonly body: string | null }[];
  readonly permissions: readonly string[];
  readonly today: string;
  readonly workingDay: boolean | null;
  readonly help: string | null;
  readonly csrfToken: string;
}
