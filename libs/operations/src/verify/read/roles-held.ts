import { dayOf, type BodyId, type CongressId, type Day, type Instant, type PersonId } from '@huiying/engine';
import type { Query } from '../../query';
import type { BodiesOf } from '../verified-case-type';

interface Grant {
  readonly personId: PersonId;
  readonly bodyId: BodyId;
  readonly from: Day;
  readonly until: Day | null;
  /** When it was entered; null where its id does not tell it (seeds and imports make theirs from what they hold). */
  readonly givenAt: Instant | null;
}

/**
 * Who sat in which body when, out of all roles that were ever given. A role holds on whole days; one that was given in
 * the course of its first day is not held against what the person did before that.
 */
export async function bodiesInRoles(query: Query, congressId: CongressId): Promise<BodiesOf> {
  const grants = await query<Grant>(
    `select person_id as "personId", body_id as "bodyId", valid_from::text as "from", valid_until::text as "until",
            to_char(uuid_extract_timestamp(id) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "givenAt"
       from role_grant where congress_id = $1 and body_id is not null`, [congressId]);
  const byPerson = new Map<PersonId, Grant[]>();
  for (const grant of grants) byPerson.set(grant.personId, [...(byPerson.get(grant.personId) ?? []), grant]);
  return (person, at) => {
    const day = dayOf(at);
    const isHeld = ({ from, until, givenAt }: Grant): boolean =>
      (from < day || (from === day && (givenAt === null || givenAt <= at))) && (until === null || until >= day);
    return new Set((byPerson.get(person) ?? []).filter(isHeld).map(({ bodyId }) => bodyId));
  };
}
