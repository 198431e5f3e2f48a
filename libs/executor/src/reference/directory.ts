import type { BodyId, BodyInfo, DeputyInfo, Directory, PersonId, SessionInfo } from '@huiying/engine';
import type { Db } from '@huiying/persistence';

/** Bodies, deputies and meetings of the actor's congress, as decisions look them up. */
export async function loadDirectory(db: Db, congressId: string): Promise<Directory> {
  const bodies = await db.query<BodyInfo>(
    `select id, kind, superior_id as "superior", open_from::text as "openFrom", closed_from::text as "closedFrom" from body where congress_id = $1`, [congressId]);
  const deputies = await db.query<DeputyInfo>(
    `select person_id as "personId", in_office_from::text as "inOfficeFrom", in_office_until::text as "inOfficeUntil", group_body_id as "group" from deputy where congress_id = $1`, [congressId]);
  const meetings = await db.query<SessionInfo>(
    `select code, term, session, opens_on::text as "opensOn", closes_on::text as "closesOn", cut_off_on::text as "cutOffOn" from meeting where congress_id = $1`, [congressId]);
  const byBody = new Map(bodies.map((b) => [b.id, b]));
  const byPerson = new Map(deputies.map((d) => [d.personId, d]));
  const byCode = new Map(meetings.map((m) => [m.code, m]));
  return {
    body: (id: BodyId) => byBody.get(id),
    deputy: (id: PersonId) => byPerson.get(id),
    session: (code: string) => byCode.get(code),
  };
}
