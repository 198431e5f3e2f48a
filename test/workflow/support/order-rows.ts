import { ordersAtOnce, suggestion, type BesideStage, type MainStage } from '@huiying/case-type-suggestion';
import { orderId, type CaseId } from '@huiying/engine';
import type { CaseOrder } from '@huiying/contracts';
import { parseRuleSet, ruleSets } from '@huiying/rules';
import type { SuggestionWorld, WrittenEvent } from './suggestion-world';

export type Stage = MainStage | BesideStage;

/** One row of the table of the system's orders. */
export interface OrderRow {
  readonly stage: string;
  /** Kind of the deadline; null for what is ordered at once. */
  readonly kind: string | null;
  readonly command: string;
}

/** Every order that the case type leaves to its process under the recommended rules. Of the stage files it knows nothing. */
export const orderRows: readonly OrderRow[] = [
  ...Object.entries(ordersAtOnce).map(([command, stage]) => ({ stage, kind: null, command })),
  ...suggestion.deadlines.flatMap(({ kind, owner, whenPassed, setting }): OrderRow[] => {
    const set = setting(recommended());
    if (set === null) return [];
    const passed = whenPassed.then === 'command' ? [whenPassed.command] : whenPassed.then === 'escalate' && set.escalateTo.length > 0 ? ['escalate'] : [];
    return [...(set.remind.length > 0 ? ['remind'] : []), ...passed].map((command) => ({ stage: owner, kind, command }));
  }),
];

function recommended() {
  const parsed = parseRuleSet(ruleSets.recommended);
  if (!parsed.ok) throw new Error('the recommended rules cannot be read');
  return parsed.rules;
}

export const stages: readonly Stage[] = [...new Set(orderRows.map(({ stage }) => stage as Stage))];

export const rowsOf = (stage: string): readonly OrderRow[] => orderRows.filter((row) => row.stage === stage);

/**
 * The rows whose order a stage of the process gave and the system carried out: the event bears the order's own id, the
 * system as its actor and the name of the stage.
 */
export async function rowsCarriedOut(world: SuggestionWorld, caseId: CaseId, orders: readonly CaseOrder[]): Promise<readonly OrderRow[]> {
  const kinds = new Map((await world.deadlines(caseId)).map(({ id, kind }) => [id as string, kind]));
  const events = await world.eventsOf(caseId);
  return orders.flatMap((order) => {
    const id = orderId({ ...order });
    const carriedOut = events.some(({ commandId, actor, stage }) => commandId === id && actor === 'system' && stage === order.stage);
    return carriedOut ? [{ stage: order.stage, kind: order.deadline === undefined ? null : (kinds.get(order.deadline) ?? 'unknown'), command: order.command }] : [];
  });
}

/** What the system wrote more than once: the same of the same part, or the same step of the same deadline. */
export function doubled(events: readonly WrittenEvent[]): readonly string[] {
  const lines = events.filter(({ actor }) => actor === 'system').map(({ type, part, deadline, step }) => [type, part, deadline, step].join(' '));
  return lines.filter((line, i) => lines.indexOf(line) !== i);
}
