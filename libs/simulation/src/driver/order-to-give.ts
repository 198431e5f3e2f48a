import { ordersAtOnce } from '@huiying/case-type-suggestion';
import type { CaseOrder, CaseRunStart } from '@huiying/contracts';
import type { CaseFacts, Instant, NextStep } from '@huiying/engine';

/** An order without the moment at which it is given. */
export type OrderToGive = Omit<CaseOrder, 'at'>;

/** Which stage of the process answers for an order that is owed at once. */
export type StageOfOwed = (command: string) => string;

const stages: ReadonlyMap<string, string> = new Map(Object.entries(ordersAtOnce));

/** As the suggestion's own table has it. Throws for a command that no stage gives. */
export const stageOfOwedSuggestion: StageOfOwed = (command) => {
  const stage = stages.get(command);
  if (stage === undefined) throw new Error(`no stage answers for ${command}`);
  return stage;
};

/** What the facts owe at once, in their order. */
export const owedOrders = (run: CaseRunStart, { owed }: CaseFacts, stageOf: StageOfOwed): readonly OrderToGive[] =>
  owed.map(({ command, part, cause }) => ({ v: 1, ...run, stage: stageOf(command), command, part, cause }));

/** The order that a step of a deadline asks for, and its due moment. */
export const orderOfStep = (run: CaseRunStart, step: NextStep): { readonly order: OrderToGive; readonly at: Instant } => ({
  order: { v: 1, ...run, stage: step.owner, command: step.command, part: step.part, deadline: step.deadline, step: step.step, dueAt: step.at }, at: step.at,
});
