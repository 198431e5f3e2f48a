import { once, withActor, type ActorSession, type Db } from '@huiying/persistence';
import type { ApiParts } from '../app/parts';
import { Problem } from './problem';

/** Does something outside the commands in one transaction; under a key it is done once, and repetitions get its answer. */
export async function actOnce<T extends object>(parts: ApiParts, session: ActorSession, key: string | null, what: string, work: (db: Db) => Promise<T>): Promise<T> {
  return withActor(parts.dataSource, session, async (db) => {
    if (key === null) return work(db);
    const answer = await once(db, { congressId: session.congressId, personId: session.personId, key, what }, () => work(db));
    if ('conflict' in answer) throw new Problem(409, 'IDEMPOTENCY.KEY_REUSED');
    return answer.done;
  });
}
