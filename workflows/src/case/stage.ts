import type { CaseFacts, NextStep } from '@huiying/engine';
import type { CaseRun } from './case-run';

/** An order of the system that the facts show as owed at once, without any clock. */
export type OwedOrder = CaseFacts['owed'][number];

/** One stage in the life of a case: how long it lasts, and which of the system's orders are its to give. */
export interface Stage {
  /** The file's own name; every order carries it. */
  readonly name: string;
  /** Commands that it gives as soon as they are owed, whatever stage the main line is in. */
  readonly atOnce: readonly string[];
  /** Kinds of deadline that it owns, each with the commands that it gives when a step of one is due. */
  readonly inTime: Readonly<Record<string, readonly string[]>>;
  /** Lasts as long as the stage does. */
  readonly run: (kase: CaseRun) => Promise<void>;
}

/** The stage that answers for an order owed at once. */
export const ownerOfOwed = (stages: readonly Stage[], { command }: OwedOrder): Stage | undefined =>
  stages.find((stage) => stage.atOnce.includes(command));

/** The stage that answers for a step of a deadline: the one that the case type names, where it takes the kind for its own. */
export const ownerOfStep = (stages: readonly Stage[], { owner, kind, command }: NextStep): Stage | undefined =>
  stages.find((stage) => stage.name === owner && stage.inTime[kind]?.includes(command) === true);
