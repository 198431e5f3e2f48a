import { z } from 'zod';
import { idSchema } from '../fields';
import { labelled } from './common';

/** Facts that the processes have not been told yet: how many cases wait, and the first hundred. */
export const lagAnswer = z.object({ waiting: z.int(), oldestSeconds: z.number(), rows: z.array(z.object({ case: idSchema(), since: z.string(), restart: z.boolean() })) }).meta({ 'x-name': 'ProcessLag' });

/** Orders of processes that failed by a fault and wait for an operator, the oldest first; how many there are, and the first thousand. */
export const parkedAnswer = z.object({
  total: z.int(),
  rows: z.array(z.object({ id: idSchema(), case: idSchema(), command: labelled, stage: z.string(), step: z.string().nullable(), errorCode: z.string(), parkedAt: z.string() })),
}).meta({ 'x-name': 'ParkedOrders' });

/** Open tasks whose role nobody holds today: how many there are, and the first thousand. */
export const stalledAnswer = z.object({
  total: z.int(),
  rows: z.array(z.object({ case: idSchema(), command: labelled, role: labelled, holder: z.string() })),
}).meta({ 'x-name': 'StalledTasks' });

/** The process of one case: what it waits for, its next clock, its run. */
export const processAnswer = z.object({
  case: idSchema(), workflowId: z.string(), epoch: z.int(), stage: z.string(), beside: z.array(z.string()), round: z.int(), ended: z.boolean(),
  waitingFor: z.array(z.object({ task: labelled, role: labelled })),
  next: z.array(z.object({ deadline: z.string(), kind: labelled, command: labelled, step: z.string(), at: z.string() })),
}).meta({ 'x-name': 'CaseProcess' });

/** The number of the new run. */
export const restartAnswer = z.object({ case: idSchema(), epoch: z.int() });
/** How many orders are tried again. */
export const retriedAnswer = z.object({ retried: z.int() });
