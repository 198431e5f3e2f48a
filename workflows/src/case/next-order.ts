import type { CaseOrder } from '@huiying/contracts';
import type { CaseFacts, NextStep } from '@huiying/engine';
import { ownerOfOwed, ownerOfStep, type OwedOrder, type Stage } from './stage';
import type { TriedOrders } from './tried-orders';

/** An order without what the run itself adds: case, epoch and time. */
export type OrderToGive = Omit<CaseOrder, 'v' | 'caseType' | 'caseId' | 'epoch' | 'at'>;

/**
 * What is to be ordered at `now` (milliseconds of the case's clock): what is owed at once first, then the steps that
 * are due, nearest first. Null where there is nothing but to wait.
 */
export function nextOrder(facts: CaseFacts, stages: readonly Stage[], tried: TriedOrders, now: number): OrderToGive | null {
  const owed = facts.owed.flatMap((order) => orderOwed(stages, order));
  const due = facts.next.filter(({ at }) => Date.parse(at) <= now).flatMap((step) => orderOfStep(stages, step));
  return [...owed, ...due].find((order) => !tried.has(facts.seq, order)) ?? null;
}

/** The nearest step that somebody owns and that was not tried in vain; the one timer is set for it. */
export function nextStepToWaitFor(facts: CaseFacts, stages: readonly Stage[], tried: TriedOrders): NextStep | null {
  return facts.next.find((step) => orderOfStep(stages, step).some((order) => !tried.has(facts.seq, order))) ?? null;
}

/** Commands that the facts ask for and no stage gives: a gap between this code and the case type. */
export function unownedCommands(facts: CaseFacts, stages: readonly Stage[]): readonly string[] {
  return [
    ...facts.owed.filter((order) => ownerOfOwed(stages, order) === undefined).map(({ command }) => command),
    ...facts.next.filter((step) => ownerOfStep(stages, step) === undefined).map(({ kind, command }) => `${kind}:${command}`),
  ];
}

function orderOwed(stages: readonly Stage[], order: OwedOrder): readonly OrderToGive[] {
  const stage = ownerOfOwed(stages, order);
  return stage === undefined ? [] : [{ stage: stage.name, command: order.command, part: order.part, cause: order.cause }];
}

function orderOfStep(stages: readonly Stage[], step: NextStep): readonly OrderToGive[] {
  const stage = ownerOfStep(stages, step);
  return stage === undefined ? [] : [{ stage: stage.name, command: step.command, part: step.part, deadline: step.deadline, step: step.step, dueAt: step.at }];
}
