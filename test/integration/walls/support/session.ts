import { isHandlingSide, type ActorSession } from '@huiying/persistence';
import { STAFF, type County } from './county';

/** Somebody of a county's staff, as he is once signed in. */
export function sessionOf(county: County, who: keyof typeof STAFF): ActorSession {
  const [role, code] = STAFF[who];
  const roles = [{ role, bodyId: code === null ? null : county.body(code), bodyKind: who === 'clerk' ? 'governmentDepartment' : 'congressBody' }];
  return { congressId: county.congressId, personId: county.person(who), roles, handling: isHandlingSide(roles) };
}
