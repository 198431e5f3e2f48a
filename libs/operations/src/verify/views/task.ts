import { subjectSql } from './subject';
import type { ViewCheck } from './view-check';

/** Who is to act: one row for each open task and holder. */
export const taskCheck: ViewCheck = {
  table: 'task',
  key: ['case_id', 'command', 'part_id', 'role', 'subject'],
  columns: ['case_id', 'congress_id', 'command', 'part_id', 'role', 'subject', 'since_seq', 'deadline_id', 'veiled'],
  expected: `
    select distinct on (case_id, command, part_id, role, subject) *
      from (select f.case_id, f.congress_id, t->>'command' as command, (t->>'part')::uuid as part_id, t->>'role' as role, ${subjectSql(`t->'holder'`, `t->>'role'`)} as subject,
                   (t->>'sinceSeq')::integer as since_seq, (t->>'deadline')::uuid as deadline_id, (t->>'veiled')::boolean as veiled
              from folded f cross join lateral jsonb_array_elements(f.tasks) as t) tasks
     order by case_id, command, part_id, role, subject`,
};
