import { sqlState, withActor, type ActorSession, type Db } from '@huiying/persistence';

/** What was answered, or that row-level security refused it. */
export type Tried<T> = { readonly answer: T } | { readonly refusal: 'row-level security' };

/** What else fails is thrown. */
export async function refusalOf<T>(work: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { answer: await work() };
  } catch (error) {
    if (isRefusal(error)) return { refusal: 'row-level security' };
    throw error;
  }
}

class Undo<T> extends Error {
  constructor(readonly answer: T) {
    super('only tried');
  }
}

/** Tries something within an actor's transaction and takes it back. */
export const tried = <T>(dataSource: Parameters<typeof withActor>[0], session: ActorSession, work: (db: Db) => Promise<T>): Promise<Tried<T>> =>
  refusalOf(async () => {
    try {
      return await withActor<T>(dataSource, session, async (db) => {
        throw new Undo(await work(db));
      });
    } catch (error) {
      if (error instanceof Undo) return error.answer as T;
      throw error;
    }
  });

/** Refused by a policy, and not for want of a grant. */
const isRefusal = (error: unknown): boolean => error instanceof Error && sqlState(error) === '42501' && /row-level security/.test(error.message);
