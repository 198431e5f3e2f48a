import type { CaseId, CongressId } from '@huiying/engine';
import type { Query } from '../../query';
import type { Finding } from '../finding';

interface StalledTask {
  readonly congressId: CongressId;
  readonly caseId: CaseId;
  readonly command: string;
  readonly role: string;
  readonly subject: string;
}

/**
 * Every open task has a role that somebody holds today, or it stands on the operators' page: what waits for nobody is
 * at least seen. Who holds it is said here a second time, so that a fault of that page cannot hide itself.
 */
export async function checkStalledTasks(query: Query): Promise<readonly Finding[]> {
  const ofNobody = await query<StalledTask>(
    `select t.congress_id as "congressId", t.case_id as "caseId", t.command, t.role, t.subject
       from task t cross join lateral (select (app_now() at time zone 'Asia/Shanghai')::date as today, split_part(t.subject, ':', 1) as kind, split_part(t.subject, ':', 2) as who) s
      where not exists (
        select from role_grant g
         where g.congress_id = t.congress_id and g.role = t.role and s.today between g.valid_from and coalesce(g.valid_until, 'infinity')
           and case s.kind when 'role' then g.role = s.who when 'person' then g.person_id::text = s.who when 'body' then g.body_id::text = s.who
               else exists (select from body b where b.congress_id = g.congress_id and b.id = g.body_id and b.kind = s.who) end)
      order by t.congress_id, t.case_id, t.command, t.role, t.subject`, []);
  const shown = new Set<string>();
  for (const congressId of new Set(ofNobody.map((task) => task.congressId))) {
    for (const task of await onOperatorsPage(query, congressId)) shown.add(keyOf(task));
  }
  return ofNobody.filter((task) => !shown.has(keyOf(task))).map(({ congressId, caseId, command, role }) =>
    ({ check: 'invariants', code: 'INVARIANT_BROKEN', congressId, caseId, detail: { invariant: 'TASK_OF_NOBODY_UNSEEN', command, role } }));
}

/** All that the page would show to an operator of that congress, however long. */
async function onOperatorsPage(query: Query, congressId: CongressId): Promise<readonly StalledTask[]> {
  // For the snapshot's transaction only: the door looks into the congress of who asks.
  await query(`select set_config('app.congress', $1, true)`, [congressId]);
  return query<StalledTask>('select $1::uuid as "congressId", case_id as "caseId", command, role, subject from operator_stalled_tasks(2147483647)', [congressId]);
}

const keyOf = ({ congressId, caseId, command, role, subject }: StalledTask): string => JSON.stringify([congressId, caseId, command, role, subject]);
