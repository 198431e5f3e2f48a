import type { CaseId, CongressId } from '@huiying/engine';
import type { Query } from '../../query';
import type { Finding } from '../finding';
import type { VerifyOptions } from '../options';

/** A command that was accepted at a sequence which the case no longer has: events and head were cut together. */
export async function* checkKnownCommands(query: Query, looked: VerifyOptions['looked']): AsyncGenerator<Finding> {
  const [count] = await query<{ n: number }>('select count(*)::integer as n from case_command', []);
  looked?.('knownCommands', count?.n ?? 0);
  const rows = await query<{ caseId: CaseId; congressId: CongressId; head: number; known: number }>(
    `select h.id as "caseId", h.congress_id as "congressId", h.seq as head, k.known
       from (select case_id, max(seq) as known from case_command group by case_id) k join case_head h on h.id = k.case_id
      where k.known > h.seq order by h.congress_id, h.id`, []);
  for (const { caseId, congressId, head, known } of rows) yield { check: 'knownCommands', code: 'TAIL_CUT', congressId, caseId, detail: { head, known } };
}
