import type { Db } from '../connection/db';

export interface BodyRow {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly superiorId: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly open: boolean;
}

/** Bodies in their official order with the names of that day; closed ones too where asked for. */
export const bodies = (db: Db, congressId: string, day: string, withClosed: boolean): Promise<readonly BodyRow[]> =>
  db.query<BodyRow>(
    `select b.id, b.code, b.kind, b.superior_id as "superiorId", coalesce(n.name, b.code) as name, coalesce(n.short_name, n.name, b.code) as "shortName",
            b.open_from <= $2::date and (b.closed_from is null or b.closed_from > $2::date) as open
       from body b
       left join body_name n on n.congress_id = b.congress_id and n.body_id = b.id and n.valid_from <= $2::date and (n.valid_until is null or n.valid_until >= $2::date)
      where b.congress_id = $1 and ($3 or (b.open_from <= $2::date and (b.closed_from is null or b.closed_from > $2::date)))
      order by b.rank, b.code, b.id`, [congressId, day, withClosed], 'bodies');

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly card: string | null;
  readonly delegation: string | null;
  readonly phone: string | null;
  readonly roles: readonly { readonly role: string; readonly bodyId: string | null }[];
}

export interface PeopleFilter {
  readonly role: string | null;
  readonly body: string | null;
  readonly words: string | null;
  readonly after: { readonly rank: number; readonly id: string } | null;
  readonly limit: number;
}

/**
 * People with a role on that day, deputies in their official order before all others. The phone comes whole: whoever
 * answers a reader masks it.
 */
export const people = (db: Db, congressId: string, day: string, f: PeopleFilter): Promise<readonly (PersonRow & { readonly rank: number })[]> =>
  db.query(
    `select p.id, p.name, d.card, d.delegation, c.phone, coalesce(d.rank, 1000000) as rank, r.roles
       from person p
       left join lateral (select card, delegation, rank from deputy where congress_id = $1 and person_id = p.id order by in_office_from desc limit 1) d on true
       left join contact_data c on c.congress_id = $1 and c.person_id = p.id
       join lateral (select jsonb_agg(jsonb_build_object('role', g.role, 'bodyId', g.body_id) order by g.role, g.body_id) as roles,
                            bool_or($3::text is null or g.role = $3) and bool_or($4::uuid is null or g.body_id = $4) as wanted
                       from role_grant g where g.congress_id = $1 and g.person_id = p.id
                        and g.valid_from <= $2::date and (g.valid_until is null or g.valid_until >= $2::date)) r on r.wanted
      where p.congress_id = $1 and ($5::text is null or position($5 in p.name) > 0)
        and ($6::bigint is null or (coalesce(d.rank, 1000000), p.id) > ($6, $7::uuid))
      order by coalesce(d.rank, 1000000), p.id limit $8`,
    [congressId, day, f.role, f.body, f.words, f.after?.rank ?? null, f.after?.id ?? null, f.limit], 'people');

export interface Names {
  readonly people: ReadonlyMap<string, string>;
  /** As they are called on the day that was asked for. */
  readonly bodies: ReadonlyMap<string, string>;
  /** As a body was called on the day of a fact: bodies are renamed while cases are open. */
  readonly bodyOn: (id: string, day: string) => string | undefined;
}

interface NameRow {
  readonly id: string;
  readonly name: string;
  /** Null: a person, whose name has no history. */
  readonly from: string | null;
}

/** Names of bodies and people, for putting words to ids: on a day, and of bodies on any other. */
export async function namesOf(db: Db, congressId: string, day: string, ids: readonly string[]): Promise<Names> {
  const rows = await db.query<NameRow>(
    `select id, name, null as "from" from person where congress_id = $1 and id = any ($2::uuid[])
     union all
     select body_id, short_name, valid_from::text from body_name where congress_id = $1 and body_id = any ($2::uuid[])
      order by "from" desc nulls first`,
    [congressId, ids], 'names');
  const named = new Map<string, NameRow[]>();
  for (const row of rows) if (row.from !== null) named.set(row.id, [...(named.get(row.id) ?? []), row]);
  // Before its first name and in a gap between two it is called as it was before, or else as it was called first.
  const bodyOn = (id: string, on: string): string | undefined => {
    const ofBody = named.get(id) ?? [];
    return (ofBody.find(({ from }) => from !== null && from <= on) ?? ofBody.at(-1))?.name;
  };
  return {
    people: new Map(rows.filter((r) => r.from === null).map((r) => [r.id, r.name])),
    bodies: new Map([...named.keys()].flatMap((id) => { const name = bodyOn(id, day); return name === undefined ? [] : [[id, name] as const]; })),
    bodyOn,
  };
}

export interface ContactRow {
  readonly phone: string | null;
  readonly address: string | null;
}

/** Opens a person's contact data and keeps who did so, when and why. The id makes a repeat harmless. Null: no such person. */
export async function revealContact(db: Db, congressId: string, o: { id: string; personId: string; revealedBy: string; reason: string }): Promise<ContactRow | null> {
  const [person] = await db.query<ContactRow>(
    'select c.phone, c.address from person p left join contact_data c on c.congress_id = p.congress_id and c.person_id = p.id where p.congress_id = $1 and p.id = $2', [congressId, o.personId]);
  if (person === undefined) return null;
  await db.query(
    'insert into contact_reveal (id, congress_id, person_id, revealed_by, reason, at) values ($1, $2, $3, $4, $5, app_now()) on conflict (id) do nothing',
    [o.id, congressId, o.personId, o.revealedBy, o.reason]);
  return person;
}

/** Who opened a person's contact data. */
export const revealsOf = (db: Db, congressId: string, personId: string): Promise<readonly { readonly at: Date; readonly by: string; readonly reason: string }[]> =>
  db.query(
    `select r.at, p.name as by, r.reason from contact_reveal r join person p on p.congress_id = r.congress_id and p.id = r.revealed_by
      where r.congress_id = $1 and r.person_id = $2 order by r.at desc limit 200`, [congressId, personId]);

export interface MeetingRow {
  readonly code: string;
  readonly term: number;
  readonly session: number;
  readonly opensOn: string;
  readonly closesOn: string;
}

export const meetings = (db: Db, congressId: string): Promise<readonly MeetingRow[]> =>
  db.query<MeetingRow>(
    `select code, term, session, opens_on::text as "opensOn", closes_on::text as "closesOn" from meeting where congress_id = $1 order by opens_on desc, code`, [congressId], 'meetings');
