import { PROCESS_VERSION } from '@huiying/contracts';
import { dayOf, instantOf, yearOf, type CaseId, type CongressId } from '@huiying/engine';
import type { Db } from '@huiying/persistence';
import { ruleSetFor, type ReferenceCache } from './reference/reference-data';

/**
 * Makes the row of a new case, so that there is something to lock. A repeated command finds it there; one that races its
 * repetition meets either unique key of the table, so no key is named.
 */
export async function createCase(db: Db, references: ReferenceCache, congressId: CongressId, caseId: CaseId, caseType: string): Promise<void> {
  const [congress] = await db.query<{ version: string; now: Date }>('select reference_version as version, app_now() as now from congress where id = $1', [congressId], 'congress-version');
  if (congress === undefined) return;
  const today = dayOf(instantOf(congress.now));
  const reference = await references.get(db, congressId, congress.version);
  const { version } = ruleSetFor(reference, caseType, null, today);
  db.send(
    'insert into case_head (id, congress_id, case_type, created_year, rule_version, process_version) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
    [caseId, congressId, caseType, yearOf(today), version, PROCESS_VERSION], 'create-case');
}
