import type { Db } from '../connection/db';

/** Rows that are shown of a list. */
const MOST_ROWS = 1000;
/** The doors take a number of rows; all are asked for, so that all can be counted. */
const LIMITS = [2_147_483_647, MOST_ROWS] as const;

/** The first rows of a list, and how many there are in all. */
export interface Counted<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

async function counted<T>(found: Promise<readonly (T & { readonly total: number })[]>): Promise<Counted<T>> {
  const rows = await found;
  return { total: rows[0]?.total ?? 0, rows };
}

/** A case whose process has not been told its newest facts. `restart`: it is to get a new run. */
export interface LagRow {
  readonly caseId: string;
  readonly since: Date;
  readonly restart: boolean;
  readonly ageSeconds: number;
}

/** Facts of cases that their processes have not been told yet, the oldest first, in the actor's congress: ids and times only. */
export const processLag = (db: Db): Promise<Counted<LagRow>> =>
  counted(db.query('select case_id as "caseId", since, restart, age_seconds as "ageSeconds", count(*) over ()::int as total from operator_process_lag($1) limit $2', LIMITS, 'process-lag'));

/** An order of a process that failed by a bug. */
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
export const parkedOrders = (db: Db): Promise<Counted<ParkedRow>> =>
  counted(db.query(
    `select command_id as "commandId", case_id as "caseId", command, stage, step, error_code as "errorCode", parked_at as "parkedAt", count(*) over ()::int as total from operator_parked_orders($1) limit $2`, LIMITS, 'parked-orders'));

/** Lets parked orders of a case be tried again; its process is told. Answers how many. */
export async function retryParked(db: Db, caseId: string): Promise<number> {
  const [row] = await db.query<{ retried: number }>('select operator_retry_parked($1) as retried', [caseId]);
  return row?.retried ?? 0;
}

/** An open task that waits for nobody. */
export interface StalledRow {
  readonly caseId: string;
  readonly command: string;
  readonly role: string;
  readonly subject: string;
}

/** Open tasks whose role nobody holds today: they wait for nobody. Codes and ids only. */
export const stalledTasks = (db: Db): Promise<Counted<StalledRow>> =>
  counted(db.query('select case_id as "caseId", command, role, subject, count(*) over ()::int as total from operator_stalled_tasks($1) limit $2', LIMITS, 'stalled-tasks'));

/** Is the case one of the actor's congress? An operator sees no case, only that it is there. */
export async function isOfCongress(db: Db, caseId: string): Promise<boolean> {
  const [row] = await db.query<{ found: boolean }>('select operator_has_case($1) as found', [caseId]);
  return row?.found ?? false;
}

/** A new run for the case: its epoch. */
export async function restartCase(db: Db, caseId: string): Promise<number | null> {
  const [row] = await db.query<{ epoch: number | null }>('select restart_case($1) as epoch', [caseId]);
  return row?.epoch ?? null;
}
