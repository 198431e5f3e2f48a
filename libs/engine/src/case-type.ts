import type { Holder } from './actor';
import type { CaseState, PartRef } from './case-state';
import type { DeadlineKind } from './deadline/kind';
import type { CaseEvent, EventBody } from './event';
import type { CaseId, CongressId } from './ids';
import type { CommandRow } from './table/row';

/** Whom a relation of a part leads to. Rights, tasks, lists and row-level security all come from it. */
export type Relation<S, R> = (state: S, part: PartRef, rules: R) => readonly Holder[];

/** An order that the process owes at once, and the event that made it owed. */
export interface OwedOrder {
  readonly command: string;
  readonly part: string;
  readonly cause: number;
}

/** Whom a case is visible to, as what. */
export interface AccessRow {
  readonly relation: string;
  readonly holder: Holder;
}

/**
 * Everything that makes one type of case. Engine, executor, workflow plumbing and API know no other way to it:
 * what is common must not know which type it serves.
 */
export interface CaseType<S extends CaseState, E extends EventBody, R> {
  readonly name: string;
  readonly empty: (caseId: CaseId, congressId: CongressId, ruleVersion: string) => S;
  /** Folds one of its own events; head, clocks and touches are the engine's. */
  readonly evolve: (state: S, event: CaseEvent<E>) => S;
  readonly eventVersions: Readonly<Record<E['type'], number>>;
  /** Brings stored events of an old version to today's; unknown ones pass. */
  readonly upcast: (event: CaseEvent) => CaseEvent;
  /** In the order in which acts are offered: of those that settle the same thing the main one first. */
  readonly table: readonly CommandRow<S, E, R>[];
  readonly deadlines: readonly DeadlineKind<R>[];
  readonly relations: Readonly<Record<string, Relation<S, R>>>;
  readonly parts: (state: S, kind: string) => readonly PartRef[];
  readonly partKinds: readonly string[];
  /** Parts of another kind that a form about the addressed part shows or decides on. Only their change makes that form stale. */
  readonly concerns: (state: S, part: PartRef, kind: string) => readonly PartRef[];
  readonly finalStates: Readonly<Record<string, readonly string[]>>;
  /** Days that a fact may lie before its entry. */
  readonly backdatingDays: (rules: R) => number;
  /** Stage of the main line, and those that run beside it. */
  readonly stage: (state: S, rules: R) => string;
  readonly beside: (state: S, rules: R) => readonly string[];
  readonly round: (state: S) => number;
  readonly owed: (state: S, rules: R) => readonly OwedOrder[];
  /** Nothing of the process runs any more; closed alone is not ended. */
  readonly ended: (state: S, rules: R) => boolean;
  readonly access: (state: S, rules: R) => readonly AccessRow[];
  /** Roles of the handling side, from which veiled things are kept. */
  readonly handlingRoles: readonly string[];
  /** Roles that act on veiled things of others. In nobody of the handling side do they reach there, should he hold one besides. */
  readonly rolesBehindVeil: readonly string[];
}
