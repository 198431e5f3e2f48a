import type { ViewCheck } from './view-check';

/** Until when: one row for each deadline. A period ends at 24:00 in China of its last day. */
export const deadlineCheck: ViewCheck = {
  table: 'deadline',
  key: ['id'],
  columns: ['id', 'case_id', 'congress_id', 'kind', 'part_id', 'started_on', 'last_day', 'due_at', 'provisional', 'status', 'escalated', 'veiled'],
  expected: `
    select (d->>'id')::uuid as id, f.case_id, f.congress_id, d->>'kind' as kind, (d->>'part')::uuid as part_id, (d->>'startedOn')::date as started_on, (d->>'lastDay')::date as last_day,
           ((d->>'lastDay')::date + 1)::timestamp at time zone 'Asia/Shanghai' as due_at, (d->>'provisional')::boolean as provisional, d->>'status' as status,
           (select count(*)::integer from jsonb_array_elements(d->'stepsDone') as done where done->>'step' not like 'remind%') as escalated,
           f.veiled_kinds ? (d->>'kind') as veiled
      from folded f cross join lateral jsonb_each(f.state->'deadlines') as x(id, d)`,
};
