import { dayOf, instantOf, type Day, type Instant } from '@huiying/engine';
import { versionOf } from '@huiying/executor';
import { congressNow, withActor, type ActorSession, type Db } from '@huiying/persistence';
import type { Locale } from '@huiying/texts';
import type { ApiParts } from '../app/parts';

type References = ApiParts['executor']['parts']['references'];
/** A congress's rules, calendar and directory as the executor keeps them in memory, of one version. */
export type ReferenceData = Awaited<ReturnType<References['get']>>;

/** One request's look at the data: its transaction, who looks, in which language, and what day it is. */
export interface Reading {
  readonly db: Db;
  readonly session: ActorSession;
  readonly locale: Locale;
  readonly now: Instant;
  readonly today: Day;
  readonly congressName: string;
  readonly reference: ReferenceData;
}

/** Reads within one transaction under the actor's own row-level security. */
export async function read<T>(parts: ApiParts, { session, locale }: { session: ActorSession; locale: Locale }, work: (reading: Reading) => Promise<T>): Promise<T> {
  return withActor(parts.dataSource, session, async (db) => {
    const { name, now, referenceVersion } = await congressNow(db, session.congressId);
    const reference = await parts.executor.parts.references.get(db, session.congressId, referenceVersion);
    const at = instantOf(now);
    return work({ db, session, locale, now: at, today: dayOf(at), congressName: name, reference });
  });
}

/** The version of a case that this reader may know: the handling side's leaves out what is veiled from it. */
export const versionFor = ({ session }: Pick<Reading, 'session'>, version: { seq: number; openSeq: number }): number => versionOf(session, version);
