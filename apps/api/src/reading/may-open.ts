import { grantsOf, type Day, type RoleHeld } from '@huiying/engine';
import type { ApiParts } from '../app/parts';
import type { ReferenceData } from './reading';

/** Does one of the roles stand in the row of the table that makes a suggestion, under today's rules? */
export function mayOpen(parts: ApiParts, roles: readonly RoleHeld[], reference: ReferenceData, today: Day): boolean {
  const row = parts.executor.parts.modules.get('suggestion')?.type.table.find((r) => r.name === 'open');
  const set = reference.ruleSets.find((s) => s.caseType === 'suggestion' && s.validFrom <= today);
  if (row === undefined || set === undefined) return false;
  return grantsOf(row, set.rules).some((grant) => roles.some((held) => held.role === grant.role));
}
