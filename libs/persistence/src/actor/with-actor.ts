import type { DataSource, QueryRunner } from 'typeorm';
import { errorCode, errorMessage } from '@huiying/platform';
import { Db } from '../connection/db';
import { subjectsOf, type ActorSession } from './actor-session';
import { openRecords } from './records';

/**
 * The only door to the data of a congress: one transaction on one connection, with the actor's settings for row-level
 * security. No actor, no rows. It commits when `work` is done and rolls back when it throws.
 */
export async function withActor<T>(dataSource: DataSource, session: ActorSession, work: (db: Db) => Promise<T>): Promise<T> {
  return inTransaction(dataSource, { congress: session.congressId, person: session.personId, subjects: subjectsOf(session).join(','), handling: session.handling }, work);
}

/** As `withActor`, for the process of a case: it sees nothing but the case that the executor opens for it. */
export async function withSystem<T>(dataSource: DataSource, congressId: string, work: (db: Db) => Promise<T>): Promise<T> {
  return inTransaction(dataSource, { congress: congressId, person: '', subjects: '', handling: false }, work);
}

/** For what belongs to no congress: the SECURITY DEFINER functions. */
export async function withoutActor<T>(dataSource: DataSource, work: (db: Db) => Promise<T>): Promise<T> {
  return inTransaction(dataSource, { congress: '', person: '', subjects: '', handling: true }, work);
}

/**
 * One statement of a function that needs no setting, in the transaction that the server makes for it. Who answers every
 * request with it saves the round trips around.
 */
export async function askWithoutActor<T>(dataSource: DataSource, text: string, values: readonly unknown[], name?: string): Promise<T[]> {
  const runner = dataSource.createQueryRunner();
  try {
    return await (await Db.open(runner)).query<T>(text, values, name);
  } finally {
    await runner.release();
  }
}

interface Settings {
  readonly congress: string;
  readonly person: string;
  readonly subjects: string;
  readonly handling: boolean;
}

async function inTransaction<T>(dataSource: DataSource, settings: Settings, work: (db: Db) => Promise<T>): Promise<T> {
  const runner: QueryRunner = dataSource.createQueryRunner();
  const db = await Db.open(runner);
  openRecords(db, runner.manager);
  try {
    db.begin(settings);
    const result = await work(db);
    await db.commit();
    return result;
  } catch (error) {
    const cause = db.firstFault ?? error;
    await db.rollback().catch((lost: unknown) => {
      // The error that counts is the first; that the connection went too is for the log.
      dataSource.logger.log('warn', `a transaction could not be undone: ${errorCode(lost) ?? errorMessage(lost)}`, runner);
    });
    throw cause;
  } finally {
    await runner.release();
  }
}
