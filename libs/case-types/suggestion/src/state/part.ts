import type { PartId } from '@huiying/engine';

/** What every part has: its id and the sequence that made it. */
export interface Part {
  readonly id: PartId;
  readonly seq: number;
}

/** Parts by their id. */
export type Parts<P extends Part> = Readonly<Record<string, P>>;

/**
 * The parts in the order in which they came to be. A stored state does not keep the order of its keys, so nothing may
 * depend on it.
 */
export const inOrder = <P extends Part>(parts: Parts<P>): readonly P[] =>
  Object.values(parts).sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1));
