-- What the open tasks of one person are about, without their words: for counting them and for choosing among them.
-- $1 congress · $2, $3 his roles and, at the same place, what that role stands for (body:…, person:…, kind:…, role:…)
-- $4 only cases of this body, or null · $5 only cases of these ids, or null
select distinct t.command, t.case_id as "caseId", coalesce(d.id, t.part_id) as "line",
       d.id as "deadlineId", d.kind as "deadlineKind", d.started_on::text as "startedOn", d.last_day::text as "lastDay", d.provisional, d.status,
       h.rule_version as "ruleVersion"
  from task t
  join unnest($2::text[], $3::text[]) as held(role, subject) on held.role = t.role and held.subject = t.subject
  join suggestion_view v on v.case_id = t.case_id and v.congress_id = $1
  join case_head h on h.id = t.case_id and h.congress_id = $1
  left join deadline d on d.id = t.deadline_id and d.congress_id = $1 and d.status in ('running', 'stopped')
 where t.congress_id = $1
   and ($4::uuid is null or exists (select from assignment_view a where a.case_id = t.case_id and a.congress_id = $1 and a.unit_id = $4))
   and ($5::uuid[] is null or t.case_id = any ($5))
