import type { Db } from '../../connection/db';
import { loadSql } from '../../connection/load-sql';

const BODIES = loadSql('queries/imports/named-bodies');
const DEPUTIES = loadSql('queries/imports/named-deputies');

/** A body with all names that it has or had, as names in a ledger are looked up. */
export interface NamedBodyRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Other and former names. */
  readonly otherNames: readonly string[];
  readonly rank: number;
  readonly open: boolean;
  /** A group of deputies handles nothing: no ledger means it by a unit's name. */
  readonly isGroup: boolean;
}

/** All bodies in the official order, with whether they are open on the day. */
export const namedBodies = (db: Db, congressId: string, day: string): Promise<readonly NamedBodyRow[]> =>
  db.query<NamedBodyRow>(BODIES, [congressId, day]);

/** A deputy, as names and cards in a ledger are looked up. */
export interface NamedDeputyRow {
  readonly personId: string;
  readonly card: string;
  readonly name: string;
  readonly delegation: string;
  readonly inOffice: boolean;
}

/** Deputies by card and name, with whether they are in office on the day. */
export const namedDeputies = (db: Db, congressId: string, day: string): Promise<readonly NamedDeputyRow[]> =>
  db.query<NamedDeputyRow>(DEPUTIES, [congressId, day]);
