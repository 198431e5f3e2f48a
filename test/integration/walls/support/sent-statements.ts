import { Db } from '@huiying/persistence';

/** A statement with what it was given last. */
export interface Sent {
  /** Its name, else how it begins. */
  readonly label: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Every statement that goes through the door to the data while something is done, each once. */
export async function sentDuring(work: () => Promise<void>): Promise<readonly Sent[]> {
  const sent = new Map<string, Sent>();
  const { query } = Db.prototype;
  const watch = jest.spyOn(Db.prototype, 'query').mockImplementation(function <T>(this: Db, text: string, values: readonly unknown[] = [], name?: string): Promise<T[]> {
    sent.set(text, { label: name ?? text.trim().slice(0, 60), text, values });
    return query.call(this, text, values, name) as Promise<T[]>;
  });
  try {
    await work();
  } finally {
    watch.mockRestore();
  }
  return [...sent.values()];
}
