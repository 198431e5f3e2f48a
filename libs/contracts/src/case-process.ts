import type { CaseFacts, CaseId, Instant, NextStep } from '@huiying/engine';

/** Start of a case's run. Nothing else is carried over when it continues as new. */
export interface CaseRunStart {
  readonly caseType: string;
  readonly caseId: CaseId;
  readonly epoch: number;
}

/** A command that the process gives by itself. Its id is derived from all of it but epoch and time. */
export interface CaseOrder {
  readonly v: 1;
  readonly caseType: string;
  readonly caseId: CaseId;
  readonly epoch: number;
  /** Stage file that gives it. */
  readonly stage: string;
  readonly command: string;
  readonly part?: string;
  readonly cause?: number;
  readonly deadline?: string;
  readonly step?: string;
  /** Due moment of the step. */
  readonly dueAt?: Instant;
  /** The process's time when it gave the order (with the offset of a moved clock). */
  readonly at: Instant;
}

/** `noop`: it no longer fits · `superseded`: a newer run exists · `parked`: it failed by a bug and waits for an operator. */
export type OrderAnswer =
  | { readonly outcome: 'done' | 'noop' | 'parked'; readonly facts: CaseFacts }
  | { readonly outcome: 'superseded' };

/** Facts as a run first reads them; the epoch is beside them, never among them. */
export interface LoadedFacts {
  readonly facts: CaseFacts;
  readonly epoch: number;
}

/** What a case's run asks of the outside. */
export interface CaseActivities {
  loadFacts(run: CaseRunStart): Promise<LoadedFacts>;
  giveOrder(order: CaseOrder): Promise<OrderAnswer>;
}

/**
 * What the signal brings: the facts, and the version of the outbox row that they were read after. Of two messages
 * with the same sequence the one of the higher version is the later.
 */
export type FactsMessage = [facts: CaseFacts, version?: number];

/** What a run answers when an operator asks what it waits for. */
export interface CaseWaiting {
  readonly epoch: number;
  readonly seq: number;
  readonly stage: string;
  readonly beside: readonly string[];
  /** Stages that the run itself is living through; the facts' own `stage` and `beside` as soon as it has acted on them. */
  readonly standsIn: readonly string[];
  /** Open tasks that people have. */
  readonly tasks: CaseFacts['waitingFor'];
  /** The clock that rings next, or null where none runs. */
  readonly nextStep: NextStep | null;
  /** Moment for which the one timer is set, in the process's own time. */
  readonly wakesAt: Instant | null;
  /** Commands that the facts ask for and no stage of this code owns. */
  readonly unowned: readonly string[];
}
