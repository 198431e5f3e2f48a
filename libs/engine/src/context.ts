import type { Actor } from './actor';
import type { Entry } from './event';
import type { BodyId, CommandId, PersonId } from './ids';
import type { Calendar } from './time/calendar';
import type { Day, Instant } from './time/day';

/** What decisions look up about a body. */
export interface BodyInfo {
  readonly id: BodyId;
  readonly kind: string;
  readonly superior: BodyId | null;
  readonly openFrom: Day;
  /** Day from which it no longer exists, or null. */
  readonly closedFrom: Day | null;
}

/** What decisions look up about a deputy; the last day of a seat belongs to it. */
export interface DeputyInfo {
  readonly personId: PersonId;
  readonly inOfficeFrom: Day;
  readonly inOfficeUntil: Day | null;
  readonly group: BodyId | null;
}

/** A meeting of the congress. */
export interface SessionInfo {
  readonly code: string;
  readonly term: number;
  readonly session: number;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly cutOffOn: Day | null;
}

/** Bodies, deputies and sessions of the congress, by id: what inputs may name. */
export interface Directory {
  body(id: BodyId): BodyInfo | undefined;
  deputy(id: PersonId): DeputyInfo | undefined;
  session(code: string): SessionInfo | undefined;
}

/** All that a decision may know beside the state: it asks no clock and no chance. */
export interface DecideContext<R> {
  readonly rules: R;
  readonly ruleVersion: string;
  readonly calendar: Calendar;
  readonly directory: Directory;
  readonly actor: Actor;
  /** Moment of entry; never earlier than the last event's. */
  readonly now: Instant;
  readonly commandId: CommandId;
}

/** A command as it reaches the core. */
export interface Command {
  readonly name: string;
  readonly part: string | null;
  /** Day of the fact; null means today. */
  readonly day: Day | null;
  readonly entry: Entry;
  readonly onBehalfOf: PersonId | null;
  /** Reference to the staged text of the reason, if one was given. */
  readonly reason: ContentRef | null;
  readonly input: unknown;
}

/** A text or file that lies in `content`; the event carries this and no word of it. */
export interface ContentRef {
  readonly ref: string;
  readonly kind: string;
  /** Salted: a destroyed text cannot be guessed by it. */
  readonly digest: string;
}
