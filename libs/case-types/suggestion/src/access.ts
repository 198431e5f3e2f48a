import type { AccessRow, BodyId, Holder } from '@huiying/engine';
import type { SuggestionRules } from './rules';
import { isAlive } from './select';
import { inOrder, type SuggestionState } from './state';

const byRole = (role: string): AccessRow => ({ relation: role, holder: { type: 'role', role } });
const body = (bodyId: BodyId): Holder => ({ type: 'body', bodyId });

/**
 * Whom a suggestion is visible to. The office of the committee sees all of its congress, also what it enters from paper;
 * leaders and committees from the arrival on; offices and units when it comes to them. A unit whose assignment was
 * returned no longer does.
 */
export function accessOf(state: SuggestionState, rules: SuggestionRules): readonly AccessRow[] {
  const { state: standing } = state.standing;
  if (standing === 'none') return [];
  const own = inOrder(state.signatures).filter((s) => s.standing.state !== 'declined' && (s.standing.state !== 'withdrawn' || standing === 'withdrawn'));
  const rows: AccessRow[] = [byRole('registrar')];
  for (const s of own) {
    rows.push({ relation: s.signer === state.lead ? 'lead' : 'cosigner', holder: { type: 'person', personId: s.signer } });
    if (s.group !== null) rows.push({ relation: 'groupSecretary', holder: body(s.group) });
  }
  if (standing === 'draft' || standing === 'returned') return [...rows, ...secondPersonsOf(state)];
  rows.push(byRole('committeeLeader'));
  if (state.registration === null) return rows;
  rows.push(byRole('supervisor'), byRole('chair'), byRole('securityOfficer'), ...officesOf(state, rules));
  for (const a of inOrder(state.assignments)) if (isAlive(a) || a.standing.state === 'ended') rows.push({ relation: a.kind, holder: body(a.unit) });
  return rows;
}

/** Whoever is to confirm what a registrar proposed sees it, also before the arrival. */
function secondPersonsOf(state: SuggestionState): readonly AccessRow[] {
  const roles = inOrder(state.proposals).flatMap((p) => (p.standing.state === 'proposed' && p.decidedBy !== 'registrar' ? [p.decidedBy] : []));
  return [...new Set(roles)].map(byRole);
}

/** Before the hand-over every office that divides work may see it; afterwards those whose units are named. */
function officesOf(state: SuggestionState, rules: SuggestionRules): readonly AccessRow[] {
  const { coordinatorByKind: { value: coordinator }, checkerByKind: { value: checker } } = rules;
  const kinds = Object.values(state.assignments).map((a) => a.unitKind);
  const named = state.handOver === null ? Object.values(coordinator) : kinds.flatMap((k) => [coordinator[k], checker[k]]);
  return [...new Set(named)].flatMap((office) => (office === null ? [] : [{ relation: 'coordinator', holder: { type: 'bodyKind', bodyKind: office } as const }]));
}
