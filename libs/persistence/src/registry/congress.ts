import { derivedId, type BodyId, type CongressId, type Day, type PersonId } from '@huiying/engine';
import { records } from '../actor/records';
import type { Db } from '../connection/db';
import { Body, BodyName, ContactData, Deputy, Meeting, Person, RoleGrant, RuleSetRow } from '../entities';

/** What a congress is made of before its first case. All of it may be written again: the newest record holds. */
export interface CongressRecord {
  readonly id: CongressId;
  readonly name: string;
  readonly kind: 'county' | 'town';
  /** The county of a town; left out, it stays as it is. */
  readonly parentId?: CongressId;
}

/** A body by its code, under the name that it bears from `openFrom` on. `rank` is its place in the official order. */
export interface BodyRecord {
  readonly code: string;
  readonly kind: string;
  readonly superiorName: string | null;
  readonly rank: number;
  readonly openFrom: Day;
  readonly name: string;
  readonly shortName: string;
  readonly otherNames: readonly string[];
}

/** Somebody who acts or is named. */
export interface PersonRecord {
  readonly id: PersonId;
  readonly name: string;
  readonly phone: string | null;
}

/** A seat by its card. `rank` is the deputy's place in the official order; null as the last day: in office. */
export interface DeputyRecord {
  readonly personId: PersonId;
  readonly card: string;
  readonly term: number;
  readonly delegation: string | null;
  readonly groupCode: string | null;
  readonly rank: number;
  readonly inOfficeFrom: Day;
  readonly inOfficeUntil: Day | null;
}

/** A role from a day on, in a body or in none. */
export interface RoleRecord {
  readonly personId: PersonId;
  readonly role: string;
  readonly bodyCode: string | null;
  readonly validFrom: Day;
}

/** A meeting (次会议). After `cutOffOn` nothing counts as a suggestion of it; null where no such day was set. */
export interface MeetingRecord {
  readonly code: string;
  readonly term: number;
  readonly session: number;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly cutOffOn: Day | null;
}

/** Ids follow from what offices know them by, so that the same register twice makes nothing twice. */
export const bodyIdOf = (congress: CongressId, code: string): BodyId => derivedId('body', congress, code) as BodyId;
/** The person whom a deputy's card belongs to. */
export const deputyIdOf = (congress: CongressId, card: string): PersonId => derivedId('deputy', congress, card) as PersonId;
/** The person whom a login belongs to. */
export const staffIdOf = (congress: CongressId, login: string): PersonId => derivedId('staff', congress, login) as PersonId;

/** Makes a congress, or gives it another name; a county that is left out stays as it is. */
export async function putCongress(db: Db, { id, name, kind, parentId }: CongressRecord): Promise<void> {
  await db.query(
    `insert into congress as c (id, name, kind, parent_id) values ($1, $2, $3, $4)
     on conflict (id) do update set name = excluded.name, parent_id = coalesce(excluded.parent_id, c.parent_id)`, [id, name, kind, parentId ?? null]);
}

/** Bodies by their codes, each with the name that it bears from `openFrom` on. The day on which a body opened stays as it was first entered. */
export async function putBodies(db: Db, congressId: CongressId, bodies: readonly BodyRecord[]): Promise<void> {
  await records(db, Body).createQueryBuilder().insert()
    .values(bodies.map(({ code, kind, superiorName, rank, openFrom }) => ({ congressId, id: bodyIdOf(congressId, code), code, kind, superiorName, rank, openFrom })))
    .orUpdate(['kind', 'superior_name', 'rank'], ['congress_id', 'id']).execute();
  const names = bodies.map(({ code, name, shortName, otherNames, openFrom }) => ({ congressId, bodyId: bodyIdOf(congressId, code), name, shortName, otherNames: [...otherNames], validFrom: openFrom }));
  await records(db, BodyName).upsert(names, ['congressId', 'bodyId', 'validFrom']);
}

/** People by their ids. A phone that is left out stays as it is. */
export async function putPeople(db: Db, congressId: CongressId, people: readonly PersonRecord[]): Promise<void> {
  await records(db, Person).upsert(people.map(({ id, name }) => ({ congressId, id, name })), ['congressId', 'id']);
  const phones = people.flatMap(({ id, phone }) => (phone === null ? [] : [{ congressId, personId: id, phone }]));
  await records(db, ContactData).upsert(phones, ['congressId', 'personId']);
}

/** Seats by their cards. Whose seat it is, and of which term, stays as it was first entered. */
export async function putDeputies(db: Db, congressId: CongressId, deputies: readonly DeputyRecord[]): Promise<void> {
  await records(db, Deputy).createQueryBuilder().insert()
    .values(deputies.map(({ groupCode, ...deputy }) => ({ congressId, ...deputy, groupBodyId: groupCode && bodyIdOf(congressId, groupCode) })))
    .orUpdate(['delegation', 'group_body_id', 'rank', 'in_office_from', 'in_office_until'], ['congress_id', 'card']).execute();
}

/** Grants a role once; a grant that is there already stays as it is. */
export async function putRoles(db: Db, congressId: CongressId, roles: readonly RoleRecord[]): Promise<void> {
  await records(db, RoleGrant).createQueryBuilder().insert()
    .values(roles.map(({ personId, role, bodyCode, validFrom }) => ({
      id: derivedId('role', congressId, personId, role, bodyCode), congressId, personId, role, bodyId: bodyCode && bodyIdOf(congressId, bodyCode), validFrom,
    })))
    .orIgnore().execute();
}

/** A meeting by its code; entered again, its days are corrected. Fails where its session stands under another code (`meeting_session`). */
export async function putMeeting(db: Db, congressId: CongressId, { code, term, session, opensOn, closesOn, cutOffOn }: MeetingRecord): Promise<void> {
  await records(db, Meeting).createQueryBuilder().insert().values({ congressId, code, term, session, opensOn, closesOn, cutOffOn })
    .orUpdate(['opens_on', 'closes_on', 'cut_off_on'], ['congress_id', 'code']).execute();
}

/** A version of a rule set is never changed, only followed by another. */
export async function putRuleSet(db: Db, congressId: CongressId, caseType: string, version: string, validFrom: Day, data: object): Promise<void> {
  await records(db, RuleSetRow).createQueryBuilder().insert().values({ congressId, caseType, version, validFrom, data }).orIgnore().execute();
}
