import { bodyOf, client } from './client';
import type { components } from './generated';
import { newIdempotencyKey } from './idempotency';

type Schemas = components['schemas'];
/** Orders of processes that failed by a fault and are tried again only when an operator says so. */
export type ParkedOrders = Schemas['ParkedOrders'];
/** Open tasks whose role nobody holds today. */
export type StalledTasks = Schemas['StalledTasks'];
/** Facts that the processes have not been told yet: how many cases, and for how long. */
export type ProcessLag = Schemas['ProcessLag'];
/** What the process of one case waits for, and its next clocks. */
export type CaseProcess = Schemas['CaseProcess'];

/** What does not go on by itself, in one look. */
export async function readOperations(signal?: AbortSignal) {
  const [lag, parked, stalled] = await Promise.all([client.GET('/api/v1/operations/lag', { signal }), client.GET('/api/v1/operations/parked', { signal }), client.GET('/api/v1/operations/stalled', { signal })]);
  return { lag: bodyOf(lag), parked: bodyOf(parked), stalled: bodyOf(stalled) };
}

const caseOf = (id: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': newIdempotencyKey() } } });

/** Throws `ApiProblem` with 404 for a case that is not of the operator's congress. */
export const readProcess = async (id: string, signal?: AbortSignal): Promise<CaseProcess> => bodyOf(await client.GET('/api/v1/operations/cases/{id}', { params: { path: { id } }, signal }));

/** Starts the process of a case anew from its facts. */
export async function restartProcess(id: string): Promise<void> {
  await client.POST('/api/v1/operations/cases/{id}/restart', caseOf(id));
}

/** Lets the parked orders of a case be tried again; answers how many there were. */
export const retryParked = async (id: string): Promise<number> => bodyOf(await client.POST('/api/v1/operations/cases/{id}/retry-parked', caseOf(id))).retried;
