import { derivedId, type BodyId, type CongressId, type Day, type PersonId } from '@huiying/engine';
import type { Db } from '../connection/db';

/** What a congress is made of before its first case. All of it may be written again: the newest record holds. */
export interface CongressRecord {
  readonly id: CongressId;
  readonly name: string;
  readonly kind: 'county' | 'town';
  /** The county of a town; left out, it stays as it is. */
  readonly parentId?: CongressId;
}

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

export interface PersonRecord {
  readonly id: PersonId;
  readonly name: string;
  readonly phone: string | null;
}

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

export interface RoleRecord {
  readonly personId: PersonId;
  readonly role: string;
  readonly bodyCode: string | null;
  readonly validFrom: Day;
}

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
export const deputyIdOf = (congress: CongressId, card: string): PersonId => derivedId('deputy', congress, card) as PersonId;
export const staffIdOf = (congress: CongressId, login: string): PersonId => derivedId('staff', congress, login) as PersonId;

export async function putCongress(db: Db, { id, name, kind, parentId }: CongressRecord): Promise<void> {
  await db.query(
    `insert into congress as c (id, name, kind, parent_id) values ($1, $2, $3, $4)
     on conflict (id) do update set name = excluded.name, parent_id = coalesce(excluded.parent_id, c.parent_id)`, [id, name, kind, parentId ?? null]);
}

export async function putBodies(db: Db, congress: CongressId, bodies: readonly BodyRecord[]): Promise<void> {
  const rows = bodies.map((b) => ({
    id: bodyIdOf(congress, b.code), code: b.code, kind: b.kind, superior_name: b.superiorName, rank: b.rank, open_from: b.openFrom, name: b.name, short_name: b.shortName, other_names: b.otherNames,
  }));
  await db.query(
    `insert into body (congress_id, id, code, kind, superior_name, rank, open_from)
     select $1, r.id, r.code, r.kind, r.superior_name, r.rank, r.open_from
       from jsonb_to_recordset($2::jsonb) as r(id uuid, code text, kind text, superior_name text, rank int, open_from date)
     on conflict (congress_id, id) do update set kind = excluded.kind, superior_name = excluded.superior_name, rank = excluded.rank`, [congress, JSON.stringify(rows)]);
  await db.query(
    `insert into body_name (congress_id, body_id, name, short_name, other_names, valid_from)
     select $1, r.id, r.name, r.short_name, r.other_names, r.open_from
       from jsonb_to_recordset($2::jsonb) as r(id uuid, name text, short_name text, other_names text[], open_from date)
     on conflict (congress_id, body_id, valid_from) do update set name = excluded.name, short_name = excluded.short_name, other_names = excluded.other_names`, [congress, JSON.stringify(rows)]);
}

export async function putPeople(db: Db, congress: CongressId, people: readonly PersonRecord[]): Promise<void> {
  const rows = JSON.stringify(people);
  await db.query(
    `insert into person (congress_id, id, name) select $1, r.id, r.name from jsonb_to_recordset($2::jsonb) as r(id uuid, name text)
     on conflict (congress_id, id) do update set name = excluded.name`, [congress, rows]);
  await db.query(
    `insert into contact_data (congress_id, person_id, phone) select $1, r.id, r.phone from jsonb_to_recordset($2::jsonb) as r(id uuid, phone text) where r.phone is not null
     on conflict (congress_id, person_id) do update set phone = excluded.phone`, [congress, rows]);
}

export async function putDeputies(db: Db, congress: CongressId, deputies: readonly DeputyRecord[]): Promise<void> {
  const rows = deputies.map((d) => ({
    person_id: d.personId, card: d.card, term: d.term, delegation: d.delegation, group_body_id: d.groupCode && bodyIdOf(congress, d.groupCode), rank: d.rank,
    in_office_from: d.inOfficeFrom, in_office_until: d.inOfficeUntil,
  }));
  await db.query(
    `insert into deputy (congress_id, person_id, card, term, delegation, group_body_id, rank, in_office_from, in_office_until)
     select $1, r.person_id, r.card, r.term, r.delegation, r.group_body_id, r.rank, r.in_office_from, r.in_office_until
       from jsonb_to_recordset($2::jsonb) as r(person_id uuid, card text, term int, delegation text, group_body_id uuid, rank int, in_office_from date, in_office_until date)
     on conflict (congress_id, card) do update set delegation = excluded.delegation, group_body_id = excluded.group_body_id, rank = excluded.rank,
       in_office_from = excluded.in_office_from, in_office_until = excluded.in_office_until`, [congress, JSON.stringify(rows)]);
}

/** Grants a role once; a grant that is there already stays as it is. */
export async function putRoles(db: Db, congress: CongressId, roles: readonly RoleRecord[]): Promise<void> {
  const rows = roles.map((r) => ({
    id: derivedId('role', congress, r.personId, r.role, r.bodyCode), person_id: r.personId, role: r.role, body_id: r.bodyCode && bodyIdOf(congress, r.bodyCode), valid_from: r.validFrom,
  }));
  await db.query(
    `insert into role_grant (id, congress_id, person_id, role, body_id, valid_from)
     select r.id, $1, r.person_id, r.role, r.body_id, r.valid_from from jsonb_to_recordset($2::jsonb) as r(id uuid, person_id uuid, role text, body_id uuid, valid_from date)
     on conflict (id) do nothing`, [congress, JSON.stringify(rows)]);
}

export async function putMeeting(db: Db, congress: CongressId, m: MeetingRecord): Promise<void> {
  await db.query(
    `insert into meeting (congress_id, code, term, session, opens_on, closes_on, cut_off_on) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (congress_id, code) do update set opens_on = excluded.opens_on, closes_on = excluded.closes_on, cut_off_on = excluded.cut_off_on`,
    [congress, m.code, m.term, m.session, m.opensOn, m.closesOn, m.cutOffOn]);
}

/** A version of a rule set is never changed, only followed by another. */
export async function putRuleSet(db: Db, congress: CongressId, caseType: string, version: string, validFrom: Day, data: object): Promise<void> {
  await db.query(
    'insert into rule_set (congress_id, case_type, version, valid_from, data) values ($1, $2, $3, $4, $5) on conflict (congress_id, case_type, version) do nothing',
    [congress, caseType, version, validFrom, JSON.stringify(data)]);
}
