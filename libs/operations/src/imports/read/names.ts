import { comparable } from '@huiying/ledger';
import type { BodyEntry, CongressRegisters } from '../congress-registers';
import type { Renaming } from '../reading';

/** The proper names of a body, full and short. */
export interface BodyNames {
  readonly name: string;
  readonly shortName: string;
}

/** Both names of a body in one text: what a renaming is told and known by. */
export const namesText = ({ name, shortName }: BodyNames): string => (name === shortName ? name : `${name}（${shortName}）`);

/** Whether two names differ in blanks and forms of characters at most. */
export const isSameName = (a: string, b: string): boolean => comparable(a) === comparable(b);

/** The name as the register writes it, where it is the same one. */
export const nameAsKnown = (written: string, known: string | undefined): string => (known !== undefined && isSameName(written, known) ? known : written);

/** The other open body that bears one of the names which the register does not have for this code; undefined where none does. */
export function bearerOf({ code, name, shortName }: BodyNames & { readonly code: string }, bodies: CongressRegisters['bodies']): BodyEntry | undefined {
  const known = bodies.get(code);
  const fresh = [name, shortName].filter((one) => known === undefined || ![known.name, known.shortName].includes(one));
  return [...bodies.values()].find((body) => body.open && body.code !== code && fresh.some((one) => isSameName(one, body.name) || isSameName(one, body.shortName)));
}

/** Whether the user adopted just this renaming; another name, there or here, has to be adopted anew. */
export const isAdopted = (renamings: readonly Renaming[], { entry, from, to }: Renaming): boolean =>
  renamings.some((r) => r.entry === entry && r.from === from && r.to === to);
