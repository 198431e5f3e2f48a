import { addDays, type Day, type PersonId } from '@huiying/engine';
import { addRoleGrant, endRoleGrant, holdRolesOf, isOpenBody, keepAccountAct, roleGrant, roleGrantsOf, type ActorSession, type Db, type NewRole } from '@huiying/persistence';
import { apart, bodyOfRole } from './role-rules';

/** `own`: nobody gives or ends roles of his own · `administratorsApart`, `sidesApart`: one person may not hold it beside another one of his. */
export type GivenRole = 'given' | 'noPerson' | 'own' | 'bodyMissing' | 'noBody' | 'bodyNotHeld' | 'administratorsApart' | 'sidesApart' | 'held';

interface Span { readonly from: Day; readonly until: Day | null }

const overlap = (one: Span, other: Span): boolean => (one.until === null || one.until >= other.from) && (other.until === null || other.until >= one.from);

/** Gives a person a role for a span of days. */
export async function giveRole(db: Db, { congressId, personId: by }: ActorSession, given: NewRole): Promise<GivenRole> {
  if (given.personId === by) return 'own';
  if (!(await holdRolesOf(db, congressId, given.personId))) return 'noPerson';
  const wanted = bodyOfRole(given.role);
  if (wanted === 'required' && given.bodyId === null) return 'bodyMissing';
  if (wanted === 'none' && given.bodyId !== null) return 'bodyNotHeld';
  if (given.bodyId !== null && !(await isOpenBody(db, congressId, given.bodyId, given.from))) return 'noBody';
  const beside = (await roleGrantsOf(db, congressId, [given.personId])).filter((g) => overlap(g, given));
  const whyApart = beside.flatMap((g) => apart(g.role, given.role) ?? []).at(0);
  if (whyApart !== undefined) return whyApart === 'administrators' ? 'administratorsApart' : 'sidesApart';
  if (beside.some((g) => g.role === given.role && g.bodyId === given.bodyId)) return 'held';
  await addRoleGrant(db, congressId, given);
  await keepAccountAct(db, congressId, by, { act: 'roleGiven', personId: given.personId, role: given });
  return 'given';
}

/** `own`: nobody ends roles of his own · `beforeBeginning`: more than a day before its first day · `later`: it would be longer than it was. */
export type EndedRole = { readonly outcome: 'ended'; readonly personId: PersonId } | { readonly outcome: 'unknown' | 'own' | 'beforeBeginning' | 'later' };

/** Ends a role with a last day. It may be shortened and not lengthened: a longer one is given anew. */
export async function endRole(db: Db, { congressId, personId: by }: ActorSession, id: string, until: Day): Promise<EndedRole> {
  const grant = await roleGrant(db, congressId, id);
  if (grant === null) return { outcome: 'unknown' };
  if (grant.personId === by) return { outcome: 'own' };
  if (until < addDays(grant.from, -1)) return { outcome: 'beforeBeginning' };
  if (grant.until !== null && until > grant.until) return { outcome: 'later' };
  if (until !== grant.until) {
    await endRoleGrant(db, congressId, id, until);
    await keepAccountAct(db, congressId, by, { act: 'roleEnded', personId: grant.personId, role: { ...grant, until } });
  }
  return { outcome: 'ended', personId: grant.personId };
}
