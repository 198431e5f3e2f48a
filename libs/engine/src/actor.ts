import type { BodyId, PersonId } from './ids';

/** A role that a person holds today, in a body or (deputies, administrators) in none. */
export interface RoleHeld {
  readonly role: string;
  readonly bodyId: BodyId | null;
  readonly bodyKind: string | null;
}

/** Who acts: a person with the roles of his that hold on the day of entry, or the case's own process. */
export type Actor =
  | { readonly kind: 'person'; readonly personId: PersonId; readonly roles: readonly RoleHeld[] }
  /** The case's own process; `stage` names the stage file that gave the order. */
  | { readonly kind: 'system'; readonly stage: string };

/** The role in which a process acts. */
export const SYSTEM_ROLE = 'system';

/** Those to whom a relation leads: a body, a person, every body of a kind, holders of a role, or the whole congress. */
export type Holder =
  | { readonly type: 'body'; readonly bodyId: BodyId }
  | { readonly type: 'person'; readonly personId: PersonId }
  | { readonly type: 'bodyKind'; readonly bodyKind: string }
  | { readonly type: 'role'; readonly role: string }
  | { readonly type: 'congress' };

/** Does this role of this person stand at the end of the relation? */
export function matchesHolder(held: RoleHeld, personId: PersonId, holder: Holder): boolean {
  switch (holder.type) {
    case 'body': return held.bodyId === holder.bodyId;
    case 'person': return personId === holder.personId;
    case 'bodyKind': return held.bodyKind === holder.bodyKind;
    case 'role': return held.role === holder.role;
    case 'congress': return true;
  }
}
