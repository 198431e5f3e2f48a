-- Who is to act in each of these cases: its open tasks, as far as the actor may know of them.
-- $1 congress · $2 cases · $3 day whose names are shown
-- $4 commands in the order in which acts of the same day are named; what is not among them comes last
select t.case_id as "caseId", t.command, t.part_id as "partId", t.role, t.subject, t.deadline_id as "deadlineId",
       coalesce(n.short_name, p.name) as name, split_part(t.subject, ':', 1) as "holderType", split_part(t.subject, ':', 2) as "holderId",
       d.last_day::text as "lastDay"
  from task t
  left join body_name n on t.subject like 'body:%' and n.congress_id = $1 and 'body:' || n.body_id = t.subject
       and n.valid_from <= $3::date and (n.valid_until is null or n.valid_until >= $3::date)
  left join person p on t.subject like 'person:%' and p.congress_id = $1 and 'person:' || p.id = t.subject
  left join deadline d on d.id = t.deadline_id and d.congress_id = $1
 where t.congress_id = $1 and t.case_id = any ($2::uuid[])
 order by t.case_id, d.last_day nulls last, coalesce(array_position($4::text[], t.command), 32767), t.command, t.role, t.subject
