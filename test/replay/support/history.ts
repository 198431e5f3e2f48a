import type { Client } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import type { CaseOrder, CaseRunStart, OrderAnswer } from '@huiying/contracts';
import { plainHistory, type History } from './history-file';

type Event = NonNullable<History['events']>[number];
type Payloads = { readonly payloads?: Parameters<typeof defaultPayloadConverter.fromPayload>[0][] | null } | null | undefined;

const first = <T>(payloads: Payloads): T | undefined => {
  const payload = payloads?.payloads?.[0];
  return payload === undefined ? undefined : defaultPayloadConverter.fromPayload<T>(payload);
};
const eventsOf = ({ events }: History): readonly Event[] => events ?? [];

/** The histories of all runs of a workflow that followed one another as new, the first one first. */
export async function runsOf(client: Client, workflowId: string): Promise<readonly History[]> {
  const runs: History[] = [];
  for (let runId: string | null | undefined = (await client.workflow.getHandle(workflowId).describe()).runId; runId != null && runId !== '';) {
    const history: History = await plainHistory(await client.workflow.getHandle(workflowId, runId).fetchHistory());
    runs.unshift(history);
    runId = eventsOf(history)[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  }
  return runs;
}

/** Name of the workflow and what it was started with. */
export function startOf(history: History): { readonly workflow: string; readonly start: CaseRunStart | undefined } {
  const started = eventsOf(history)[0]?.workflowExecutionStartedEventAttributes;
  return { workflow: started?.workflowType?.name ?? '', start: first<CaseRunStart>(started?.input) };
}

/** With what the next run was started, where this one began anew. */
export const continuedWith = (history: History): CaseRunStart | undefined =>
  first<CaseRunStart>(eventsOf(history).at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.input);

/** The orders that the run gave, in order. */
export const ordersOf = (history: History): readonly CaseOrder[] =>
  eventsOf(history).flatMap(({ activityTaskScheduledEventAttributes: scheduled }) => {
    const order = scheduled?.activityType?.name === 'giveOrder' ? first<CaseOrder>(scheduled.input) : undefined;
    return order === undefined ? [] : [order];
  });

/** The outcomes of the orders that were answered. */
export const outcomesOf = (history: History): readonly OrderAnswer['outcome'][] =>
  eventsOf(history).flatMap(({ activityTaskCompletedEventAttributes: completed }) => {
    const answer = first<Partial<OrderAnswer>>(completed?.result);
    return answer?.outcome === undefined ? [] : [answer.outcome];
  });

/** Whether the server held the history for long enough at one of its tasks. */
export const wasSuggestedToContinue = (history: History): boolean =>
  eventsOf(history).some(({ workflowTaskStartedEventAttributes: task }) => task?.suggestContinueAsNew === true);

/** Whether a signal stood in the history before the run had done anything. */
export function beganWithSignal(history: History): boolean {
  const events = eventsOf(history);
  const task = events.findIndex(({ workflowTaskCompletedEventAttributes: completed }) => completed != null);
  return events.slice(0, task).some(({ workflowExecutionSignaledEventAttributes: signaled }) => signaled != null);
}
