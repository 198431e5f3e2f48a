import { setTimeout as pause } from 'node:timers/promises';
import { caseWorkflowId, QUERIES, type CaseWaiting } from '@huiying/contracts';
import type { CaseId } from '@huiying/engine';
import type { TemporalClient } from '@huiying/temporal/client';
import { until, type TestSystem } from '@huiying/testkit';
import { isTold } from '../../e2e/support/store';
import { cpuBetween, cpuSoFar } from '../support/cpu';
import type { Life } from './life';

const LONGEST_MS = 60_000;
/** Servers are still where they take no more than so much processor time in so long a look. */
const STILL = { cpuMs: 20, inMs: 100 };

/**
 * Waits until every process has been told, has taken it in, waits for what lies ahead, and what that set going (closing
 * of tasks, writing of logs) has ended too. Asking a process is work for it, so it is asked when the servers are still.
 */
export async function atRest(system: TestSystem, { client }: TemporalClient, lives: readonly Life[]): Promise<void> {
  await until(() => isTold(system), { timeout: LONGEST_MS, every: 20, what: 'the processes to be told' });
  const waits = async ({ id }: Life): Promise<boolean> => {
    const waiting = await client.workflow.getHandle(caseWorkflowId(id as CaseId)).query<CaseWaiting | null>(QUERIES.waitingFor);
    return waiting?.wakesAt != null;
  };
  await until(async () => (await isStill()) && (await Promise.all(lives.map(waits))).every((yes) => yes), { timeout: LONGEST_MS, every: 50, what: 'the processes to wait for what lies ahead' });
  await until(isStill, { timeout: LONGEST_MS, every: 1, what: 'the servers to come to rest' });
}

/** Worker, Temporal and PostgreSQL have nothing to do. */
async function isStill(): Promise<boolean> {
  const from = cpuSoFar();
  await pause(STILL.inMs);
  const { worker, temporal, postgres } = cpuBetween(from, cpuSoFar());
  return worker + temporal + postgres <= STILL.cpuMs;
}
