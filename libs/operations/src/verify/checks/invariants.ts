import { findingOf, type KnownCase } from '../checked-case';
import type { Finding } from '../finding';

/** What must be true of every state of its type, under the rules that the case is pinned to. */
export function checkInvariants(kase: KnownCase): readonly Finding[] {
  const { state, rules, caseType, folded, references } = kase;
  if (state === null || rules === null) return [];
  return caseType.invariants(state, rules, folded, references.bodiesOf).map(({ code, part }) => findingOf(kase, 'invariants', 'INVARIANT_BROKEN', { invariant: code, ...(part !== undefined && { part }) }));
}
