import type { Ball } from '../api/model';

/** Somebody who has the ball, with all that he may do about it until one day. */
export interface Holder {
  readonly key: string;
  readonly name: string;
  readonly acts: readonly string[];
  readonly due: string | null;
  readonly mine: boolean;
}

/**
 * The same body often may act in several ways (register or refuse) and through several of its roles: one line each by
 * who and until when, in the API's order.
 */
export function holdersOf(ball: readonly Ball[]): readonly Holder[] {
  const holders = new Map<string, Holder>();
  const isMine = (one: Ball): boolean => ball.some((own) => own.mine && own.holder.id === one.holder.id && own.command.code === one.command.code && own.due === one.due);
  for (const one of ball) {
    const { holder, command, due, mine } = one;
    // Colleagues of the same body who may do the same: he is told once that it is his.
    if (!mine && isMine(one)) continue;
    const key = `${mine ? 'mine' : holder.id} ${due ?? ''}`;
    const known = holders.get(key) ?? { key, name: holder.name, acts: [], due, mine };
    if (!known.acts.includes(command.label)) holders.set(key, { ...known, acts: [...known.acts, command.label] });
  }
  return [...holders.values()];
}
