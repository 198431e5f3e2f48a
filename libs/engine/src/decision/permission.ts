import { matchesHolder, SYSTEM_ROLE, type Actor } from '../actor';
import type { CaseState, PartRef } from '../case-state';
import type { CaseType } from '../case-type';
import type { Entry, EventBody } from '../event';
import { isVeiledOn, type CommandRow, type Grant } from '../table/row';
import type { ActingAs } from './decision';

/** The role in which the actor may give the command, and the ways in which he may enter it. */
export interface Permission {
  /** In the way that comes first: on screen, where he may. */
  readonly acting: ActingAs;
  readonly entries: readonly Entry[];
  /** In which role he enters what somebody else did on paper; null where his roles do not. */
  readonly onPaper: ActingAs | null;
}

/** Who may give the command under these rules. */
export const grantsOf = <S extends CaseState, E extends EventBody, R>(row: CommandRow<S, E, R>, rules: R): readonly Grant[] =>
  typeof row.who === 'function' ? row.who(rules) : row.who;

/**
 * Role and relation, both as they are today. Null: never for this actor, also where one of his other roles forbids it.
 * A grant for the screen goes before one that only enters paper.
 */
export function permissionOf<S extends CaseState, E extends EventBody, R>(
  caseType: CaseType<S, E, R>, row: CommandRow<S, E, R>, state: S, part: PartRef, actor: Actor, rules: R,
): Permission | null {
  if (row.existsUnder && !row.existsUnder(rules)) return null;
  const grants = grantsOf(row, rules);
  if (actor.kind === 'system') {
    return grants.some((g) => g.role === SYSTEM_ROLE) ? { acting: { role: SYSTEM_ROLE, body: null }, entries: ['screen'], onPaper: null } : null;
  }
  const keptFrom = row.keptFrom?.(state, part) ?? null;
  if (keptFrom !== null && actor.roles.some((held) => held.bodyId === keptFrom)) return null;
  // What such a role may do, and even why not, would tell the handling side what is veiled from it.
  const kept = isVeiledOn(row, state, part) && actor.roles.some((held) => caseType.handlingRoles.includes(held.role)) ? caseType.rolesBehindVeil : [];
  const found = grants.filter((grant) => !kept.includes(grant.role)).sort((a, b) => Number(a.onlyOnPaper) - Number(b.onlyOnPaper)).flatMap((grant) => {
    const holders = holdersOf(caseType, state, part, grant, rules);
    return actor.roles
      .filter((held) => held.role === grant.role && holders.some((h) => matchesHolder(held, actor.personId, h)))
      .map((held) => ({ acting: { role: held.role, body: held.bodyId }, grant }));
  });
  const first = found[0];
  if (first === undefined) return null;
  // Paper is entered by the role that the row names for it, and by nobody for himself.
  const onPaper = found.find((f) => f.grant.onlyOnPaper)?.acting ?? null;
  const entries: Entry[] = [...(first.grant.onlyOnPaper ? [] : ['screen' as const]), ...(onPaper === null ? [] : ['paper' as const])];
  return { acting: first.acting, entries, onPaper };
}

/** Those to whom a grant's relation leads from this part. Throws on a relation that the case type does not have. */
export function holdersOf<S extends CaseState, E extends EventBody, R>(caseType: CaseType<S, E, R>, state: S, part: PartRef, grant: Grant, rules: R) {
  const relation = caseType.relations[grant.relation];
  if (relation === undefined) throw new Error(`${caseType.name} has no relation ${grant.relation}`);
  return relation(state, part, rules);
}
