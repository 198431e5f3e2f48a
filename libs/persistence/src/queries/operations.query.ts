import type { Db } from '../connection/db';

export interface LagRow {
  readonly caseId: string;
  readonly congressId: string;
  readonly since: Date;
  readonly restart: boolean;
  readonly ageSeconds: number;
}

/** Facts of cases that their processes have not been told yet, of all congresses: ids and times only. */
export const processLag = (db: Db, limit: number): Promise<readonly LagRow[]> =>
  db.query<LagRow>(
    `select case_id as "caseId", congress_id as "congressId", since, restart, extract(epoch from clock_timestamp() - since)::float8 as "ageSeconds"
       from outbox_heads($1) order by since`, [limit], 'process-lag');

export interface ParkedRow {
  readonly commandId: string;
  readonly caseId: string;
  readonly command: string;
  readonly stage: string;
  readonly step: string | null;
  readonly errorCode: string;
  readonly parkedAt: Date;
}

/** Orders that failed by a bug and wait for an operator, in the actor's congress: codes only. */
export const parkedOrders = (db: Db): Promise<readonly ParkedRow[]> =>
  db.query<ParkedRow>(
    `select command_id as "commandId", case_id as "caseId", command, stage, step, error_code as "errorCode", parked_at as "parkedAt" from operator_parked_orders(1000)`, [], 'parked-orders');

/** Lets parked orders of a case be tried again; its process is told. Answers how many. */
export async function retryParked(db: Db, caseId: string): Promise<number> {
  const [row] = await db.query<{ retried: number }>('select operator_retry_parked($1) as retried', [caseId]);
  return row?.retried ?? 0;
}

export interface StalledRow {
  readonly caseId: string;
  readonly command: string;
  readonly role: string;
  readonly subject: string;
}

/** Open tasks whose role nobody holds today: they wait for nobody. Codes and ids only. */
export const stalledTasks = (db: Db): Promise<readonly StalledRow[]> =>
  db.query<StalledRow>('select case_id as "caseId", command, role, subject from operator_stalled_tasks(1000)', [], 'stalled-tasks');

/** Is the case one of the actor's congress? An operator sees no case, only that it is there. */
export async function isOfCongress(db: Db, congressId: string, caseId: string): Promise<boolean> {
  const [row] = await db.query<{ found: boolean }>('select exists (select from case_heads(array[$1]::uuid[]) where congress_id = $2) as found', [caseId, congressId]);
  return row?.found ?? false;
}

/** A new run for the case: its epoch. */
export async function restartCase(db: Db, caseId: string): Promise<number | null> {
  const [row] = await db.query<{ epoch: number | null }>('select restart_case($1) as epoch', [caseId]);
  return row?.epoch ?? null;
}
