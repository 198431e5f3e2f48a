import type { PartId } from '@huiying/engine';

/** What every part has: its id and the sequence that made it. */
export interface Part {
  readonly id: PartId;
  readonly seq: number;
  /** Its place among the parts that the same event made, from 0 on; the first, and whatever came alone, does without. */
  readonly place?: number;
}

/** What a part that stands at this place of its event's list keeps of that. */
export const placed = (place: number): Pick<Part, 'place'> => (place === 0 ? {} : { place });

/** Parts by their id. */
export type Parts<P extends Part> = Readonly<Record<string, P>>;

/**
 * The parts in the order in which they came to be. A stored state does not keep the order of its keys, so nothing may
 * depend on it.
 */
export const inOrder = <P extends Part>(parts: Parts<P>): readonly P[] =>
  Object.values(parts).sort((a, b) => a.seq - b.seq || (a.place ?? 0) - (b.place ?? 0) || (a.id < b.id ? -1 : 1));
