-- The open tasks of one person, the most pressing first.
-- $1 congress · $2, $3 his roles and, at the same place, what that role stands for (body:…, person:…, kind:…, role:…)
-- $4 moment as of which the share left is computed (the same for all pages of one list)
-- $5–$8 last row of the page before (share, case, command, part), or null · $9 most rows
-- $10 only this command, or null · $11 only cases of this body, or null · $12 only cases of these ids, or null
-- $13 only what is about these deadlines, or these parts where no deadline runs, or null
-- $14 commands in the order in which acts about one thing are offered; what is not among them comes last
with mine as (
  select distinct t.case_id, t.command, t.part_id, t.deadline_id
    from task t
    join unnest($2::text[], $3::text[]) as held(role, subject) on held.role = t.role and held.subject = t.subject
   where t.congress_id = $1
), rows as (
  select m.case_id, m.command, m.part_id,
         d.id as deadline_id, d.kind as deadline_kind, d.started_on::text, d.last_day::text, d.provisional, d.status,
         case when d.id is null then 2
              else round((extract(epoch from d.due_at - $4::timestamptz)
                / greatest(extract(epoch from d.due_at - (((d.started_on + 1)::timestamp) at time zone 'Asia/Shanghai')), 86400))::numeric, 9) end as share
    from mine m
    left join deadline d on d.id = m.deadline_id and d.congress_id = $1 and d.status in ('running', 'stopped')
)
select r.case_id as "caseId", r.command, r.part_id as "partId", r.share::text as share,
       r.deadline_id as "deadlineId", r.deadline_kind as "deadlineKind", r.started_on as "startedOn", r.last_day as "lastDay", r.provisional, r.status,
       v.number, v.receipt_number as "receiptNumber", v.meeting_code as "meetingCode", v.source, v.registered_on::text as "registeredOn", v.label, v.round, v.is_key as "isKey",
       c.body as title, c.sealed_at is not null as sealed, c.erased_at is not null as erased,
       h.open_seq as "openSeq", h.seq, h.rule_version as "ruleVersion"
  from rows r
  join suggestion_view v on v.case_id = r.case_id and v.congress_id = $1
  join case_head h on h.id = r.case_id and h.congress_id = $1
  left join content c on c.id = v.title_ref and c.congress_id = $1
 where ($5::numeric is null or (r.share, r.case_id, coalesce(array_position($14::text[], r.command), 32767), r.command, r.part_id)
                              > ($5::numeric, $6::uuid, coalesce(array_position($14::text[], $7::text), 32767), $7::text, $8::uuid))
   and ($10::text is null or r.command = $10)
   and ($11::uuid is null or exists (select from assignment_view a where a.case_id = r.case_id and a.congress_id = $1 and a.unit_id = $11))
   and ($12::uuid[] is null or r.case_id = any ($12))
   and ($13::uuid[] is null or coalesce(r.deadline_id, r.part_id) = any ($13))
 order by r.share, r.case_id, coalesce(array_position($14::text[], r.command), 32767), r.command, r.part_id
 limit $9
