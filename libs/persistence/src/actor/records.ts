import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { Db } from '../connection/db';

/**
 * What of a repository may be used in an actor's transaction. `save` and `remove` are left out: they would open and
 * commit a transaction of their own within it, and with that drop the actor.
 */
export type Records<E extends ObjectLiteral> = Pick<Repository<E>, 'find' | 'findOneBy' | 'insert' | 'update' | 'upsert' | 'createQueryBuilder'>;

const managers = new WeakMap<Db, EntityManager>();

/** Makes the records of a transaction reachable by whoever holds it. Called by the door alone. */
export function openRecords(db: Db, manager: EntityManager): void {
  managers.set(db, manager);
}

/** The records of a plain table, read and written by their keys, in the actor's transaction. Lists have `.sql` files instead. */
export function records<E extends ObjectLiteral>(db: Db, entity: EntityTarget<E>): Records<E> {
  const manager = managers.get(db);
  if (manager === undefined) throw new Error('records outside a transaction of an actor');
  return manager.getRepository(entity);
}
