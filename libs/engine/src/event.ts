import type { BodyId, CaseId, CommandId, DeadlineId, PartId, PersonId } from './ids';
import type { Json } from './integrity/canonical';
import type { Day, Instant } from './time/day';
import type { Period } from './time/period';

/** How something came in: by its author on screen, from paper by a clerk, from a ledger. */
export type Entry = 'screen' | 'paper' | 'import';

/** A number that the executor draws from its series when the decision is written; rolled back, it is given again. */
export interface PendingNumber {
  readonly $series: string;
}
/** A number of a series, given or still to be drawn. */
export type DrawnNumber = number | PendingNumber;

/** What every case type's own events are: a name, a version and codes, days, ids, numbers and references; never text. */
export interface EventBody {
  readonly type: string;
  readonly v: number;
  readonly data: object;
}

/** Who, when, in which role and by which command: the same on every event. */
export interface EventHead {
  readonly seq: number;
  readonly caseId: CaseId;
  readonly part: PartId;
  /** The day of the fact; `enteredAt` is the moment of entry. */
  readonly day: Day;
  readonly enteredAt: Instant;
  readonly actor: PersonId | 'system';
  readonly role: string;
  readonly body: BodyId | null;
  readonly onBehalfOf: PersonId | null;
  readonly entry: Entry;
  readonly commandId: CommandId;
  /** Stage whose order it was; null for a person's act. */
  readonly stage: string | null;
  readonly ruleVersion: string;
  /** Sequences of the facts that an automatic consequence rests on. */
  readonly restsOn: readonly number[];
  /** Not for the handling side until it is unveiled (`decision/veil.ts`); such an event has no place in its numbering. */
  readonly veiled: boolean;
}

/** One event of a case: head and body. */
export type CaseEvent<E extends EventBody = EventBody> = EventHead & E;

/** Events of the clocks, shared by every case type. */
export type ClockEvent =
  | ClockBody<'DeadlineStarted', { kind: string; startedOn: Day; period: Period | null; fixedDay: Day | null; lastDay: Day; provisional: boolean; basis: string; stepsFrom: Instant }>
  | ClockBody<'DeadlineExtended', { to: Day; lastDay: Day; provisional: boolean; basis: string }>
  | ClockBody<'DeadlineRevised', { startedOn: Day; lastDay: Day; provisional: boolean; why: string }>
  | ClockBody<'DeadlineStopped', { why: string }>
  | ClockBody<'DeadlineResumed', { lastDay: Day; provisional: boolean }>
  | ClockBody<'DeadlineWaived', { why: string }>
  | ClockBody<'DeadlineMet', { on: Day }>
  | ClockBody<'DeadlinePassed', Record<never, never>>
  | ClockBody<'Reminded', { step: string; lastDay: Day; kind: string }>
  | ClockBody<'Escalated', { step: string; lastDay: Day; kind: string; to: readonly string[] }>;

interface ClockBody<T extends string, D> extends EventBody {
  readonly type: T;
  readonly v: 1;
  readonly data: { readonly deadline: DeadlineId } & Readonly<D>;
}

/** Events as JSON, for the canonical bytes. */
export const eventAsJson = (event: CaseEvent): Json => event as unknown as Json;
