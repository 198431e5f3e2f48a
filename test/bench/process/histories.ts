import { decodeArrayFromPayloads } from '@temporalio/common/lib/internal-non-workflow';
import type { Client } from '@temporalio/client';

/** A signal as a history has it: what it brought, and when the workflow had taken it in (milliseconds since 1970). */
export interface TakenIn {
  readonly name: string;
  readonly values: readonly unknown[];
  readonly at: number;
}

type Time = { readonly seconds?: unknown; readonly nanos?: number | null } | null | undefined;
const ms = (time: Time): number => Number(time?.seconds ?? 0) * 1000 + (time?.nanos ?? 0) / 1e6;

/**
 * The signals of a run. A task that began after a signal came brings it to the workflow; when that task is completed,
 * the handler has run.
 */
export async function signalsTakenIn(client: Client, workflowId: string): Promise<readonly TakenIn[]> {
  const { events } = await client.workflow.getHandle(workflowId).fetchHistory();
  const all = events ?? [];
  const tasks = all.flatMap(({ workflowTaskCompletedEventAttributes: done, eventTime }) => (done ? [{ began: Number(done.startedEventId), at: ms(eventTime) }] : []));
  const taken: TakenIn[] = [];
  for (const { eventId, workflowExecutionSignaledEventAttributes: signal } of all) {
    if (!signal) continue;
    const task = tasks.find(({ began }) => began > Number(eventId));
    if (task !== undefined) taken.push({ name: signal.signalName ?? '', values: await decodeArrayFromPayloads(client.options.loadedDataConverter, signal.input?.payloads), at: task.at });
  }
  return taken;
}
