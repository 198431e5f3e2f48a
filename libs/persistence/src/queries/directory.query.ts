import type { Db } from '../connection/db';
import { loadSql } from '../connection/load-sql';

const BODIES = loadSql('queries/bodies');
const PEOPLE = loadSql('queries/people');
const NAMES = loadSql('queries/names');
const CONTACT = loadSql('queries/contact');
const REVEALS = loadSql('queries/reveals');
const MEETINGS = loadSql('queries/meetings');

/** A body under the name of a day, and whether it is open on it. */
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
  db.query<BodyRow>(BODIES, [congressId, day, withClosed], 'bodies');

/** Somebody with his roles of a day. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly card: string | null;
  readonly delegation: string | null;
  readonly phone: string | null;
  readonly roles: readonly { readonly role: string; readonly bodyId: string | null }[];
}

/** Which people, and from where in their order. */
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
  db.query(PEOPLE, [congressId, day, f.role, f.body, f.words, f.after?.rank ?? null, f.after?.id ?? null, f.limit], 'people');

/** Words for ids of people and bodies. */
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
  const rows = await db.query<NameRow>(NAMES, [congressId, ids], 'names');
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

/** How a person is reached. */
export interface ContactRow {
  readonly phone: string | null;
  readonly address: string | null;
}

/** Opens a person's contact data and keeps who did so, when and why. The id makes a repeat harmless. Null: no such person. */
export async function revealContact(db: Db, congressId: string, o: { id: string; personId: string; revealedBy: string; reason: string }): Promise<ContactRow | null> {
  const [person] = await db.query<ContactRow>(CONTACT, [congressId, o.personId], 'contact');
  if (person === undefined) return null;
  await db.query(
    'insert into contact_reveal (id, congress_id, person_id, revealed_by, reason, at) values ($1, $2, $3, $4, $5, app_now()) on conflict (id) do nothing',
    [o.id, congressId, o.personId, o.revealedBy, o.reason]);
  return person;
}

/** One opening of contact data. */
export interface RevealRow {
  readonly id: string;
  readonly at: Date;
  readonly byId: string;
  readonly byName: string;
  /** What he was on that day, not what he is now. */
  readonly roles: readonly { readonly role: string; readonly bodyId: string | null }[];
  readonly reason: string;
}

/** Who opened a person's contact data, the newest first; `after` is the last one of the page before. */
export const revealsOf = (db: Db, congressId: string, personId: string, after: string | null, limit: number): Promise<readonly RevealRow[]> =>
  db.query<RevealRow>(REVEALS, [congressId, personId, after, limit], 'reveals');

/** A meeting (次会议) of a term (届). */
export interface MeetingRow {
  readonly code: string;
  readonly term: number;
  readonly session: number;
  readonly opensOn: string;
  readonly closesOn: string;
}

/** Meetings of the congress, the newest first. */
export const meetings = (db: Db, congressId: string): Promise<readonly MeetingRow[]> =>
  db.query<MeetingRow>(MEETINGS, [congressId], 'meetings');
