import type { CaseId } from '@huiying/engine';
import type { Query } from '../../query';
import { findingOf, type KnownCase } from '../checked-case';
import type { Finding } from '../finding';

/**
 * No open case lies still: a clock runs in it, or somebody who is there today has a task. What is owed by nobody stands
 * on the operators' page too; a case that has nothing else is named here.
 */
export async function checkStanding(query: Query, cases: readonly KnownCase[]): Promise<readonly Finding[]> {
  const withoutClock = cases.filter(isOpenWithoutClock);
  if (withoutClock.length === 0) return [];
  const held = await query<{ caseId: CaseId }>(
    `select distinct t.case_id as "caseId"
       from task t
       cross join lateral (select (app_now() at time zone 'Asia/Shanghai')::date as today) d
       join role_grant g on g.congress_id = t.congress_id and g.role = t.role and d.today between g.valid_from and coalesce(g.valid_until, 'infinity')
       left join body b on b.congress_id = g.congress_id and b.id = g.body_id
      where t.case_id = any ($1::uuid[]) and (t.subject in ('role:' || g.role, 'person:' || g.person_id) or t.subject = 'body:' || g.body_id or t.subject = 'kind:' || b.kind)`,
    [withoutClock.map(({ head }) => head.caseId)]);
  const known = new Set(held.map(({ caseId }) => caseId));
  return withoutClock.filter(({ head }) => !known.has(head.caseId)).map((kase) => findingOf(kase, 'invariants', 'INVARIANT_BROKEN', { invariant: 'NOBODY_AND_NO_CLOCK' }));
}

function isOpenWithoutClock({ state, rules, caseType: { module } }: KnownCase): boolean {
  return state !== null && rules !== null && !module.type.ended(state, rules) && Object.values(state.deadlines).every(({ status }) => status !== 'running');
}
