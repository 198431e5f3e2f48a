import type { RoleHeld } from '@huiying/engine';
import { bodyIdOf, isHandlingSide, type ActorSession } from '@huiying/persistence';
import type { CastMember, CongressPlan } from '../county/plan';

/** The session that a member of the cast would have after signing in. */
export function sessionOf({ record, bodies }: CongressPlan, { personId, roles }: CastMember): ActorSession {
  const held = roles.map(({ role, bodyCode }): RoleHeld => ({
    role, bodyId: bodyCode === null ? null : bodyIdOf(record.id, bodyCode), bodyKind: bodies.find((b) => b.code === bodyCode)?.kind ?? null,
  }));
  return { congressId: record.id, personId, roles: held, handling: isHandlingSide(held) };
}
