import type { BodyId, CongressId, Day, PersonId } from '@huiying/engine';
import { createDeputyRegister, createUnitRegister, type DeputyLevel, type Registers } from '@huiying/ledger';
import { namedBodies, namedDeputies, type Db } from '@huiying/persistence';
import { congressToday } from './congress-today';

/** A body as its code stands in the register. */
export interface BodyEntry {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly open: boolean;
}

/** The registers of a congress as they stand: what names, codes and cards in a file mean. */
export interface CongressRegisters extends Registers {
  /** Whose deputies propose here. */
  readonly level: DeputyLevel;
  readonly today: Day;
  /** Every body by its code, the groups of deputies among them. */
  readonly bodies: ReadonlyMap<string, BodyEntry>;
  readonly bodyIds: ReadonlyMap<string, BodyId>;
  readonly personIds: ReadonlyMap<string, PersonId>;
  /** Place of each body in the official order. */
  readonly rankOfBody: ReadonlyMap<string, number>;
  readonly codeOfBody: ReadonlyMap<string, string>;
  readonly cardOfPerson: ReadonlyMap<string, string>;
}

/** Loads the registers of one congress as of today; throws where the congress is not there. */
export async function loadRegisters(db: Db, congressId: CongressId): Promise<CongressRegisters> {
  const { kind, today } = await congressToday(db, congressId);
  const level: DeputyLevel = kind === 'town' ? 'town' : 'district';
  const entries = await namedBodies(db, congressId, today);
  const bodies = entries.filter(({ isGroup }) => !isGroup);
  const deputies = await namedDeputies(db, congressId, today);
  return {
    level, today,
    units: createUnitRegister(bodies.map((b) => ({ code: b.code, fullName: b.name, shortName: b.shortName, aliases: b.otherNames }))),
    deputies: createDeputyRegister(deputies.map((d) => ({ card: d.card, name: d.name, delegation: d.delegation, level, status: d.inOffice ? 'inOffice' : 'vacant' }))),
    bodies: new Map(entries.map(({ code, name, shortName, open }) => [code, { code, name, shortName, open }])),
    bodyIds: new Map(bodies.map((b) => [b.code, b.id as BodyId])),
    personIds: new Map(deputies.map((d) => [d.card, d.personId as PersonId])),
    rankOfBody: new Map(bodies.map((b, i) => [b.id, i])),
    codeOfBody: new Map(bodies.map((b) => [b.id, b.code])),
    cardOfPerson: new Map(deputies.map((d) => [d.personId, d.card])),
  };
}
