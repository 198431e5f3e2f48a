import type { Day } from '@huiying/engine';
import type { BodyRecord } from '@huiying/persistence';

interface BodyEntry {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly shortName: string;
  readonly otherNames?: readonly string[];
}

/** The list of bodies as register records; its order is the official one. */
export const bodyRecords = (entries: readonly BodyEntry[], openFrom: Day): readonly BodyRecord[] =>
  entries.map((entry, i) => ({ ...entry, superiorName: null, rank: i + 1, openFrom, otherNames: entry.otherNames ?? [] }));
