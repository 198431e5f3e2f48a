-- Suggestions that the actor may see (row-level security on suggestion_view), newest meeting first, by number.
-- $1 congress · $2 ids found by the words searched for, or null · $3 meeting, $4 source, $5 label, $6 state of the case,
-- $7 body with an assignment, $8 lead, $9 number: each null where not asked for · $10 only with a running deadline overdue on day $11
-- $12–$14 last row of the page before (meeting, number, case), or null · $15 most rows · $16 only these cases, or null
select v.case_id as "caseId", v.meeting_code as "meetingCode", v.source, v.number, v.receipt_number as "receiptNumber",
       coalesce(v.meeting_code, '') as "sortMeeting", coalesce(v.number, 2147483647) as "sortNumber",
       v.lead_id as "leadId", p.name as "leadName", v.is_key as "isKey", v.case_state as "caseState", v.label, v.round,
       v.registered_on::text as "registeredOn", v.handed_over_on::text as "handedOverOn", v.replied_on::text as "repliedOn", v.closed_on::text as "closedOn",
       v.commitments, v.fulfilled, v.satisfied,
       exists (select from deadline where case_id = v.case_id and congress_id = $1 and kind = 'ratingWindow') as "ratingAsked",
       c.body as title, c.sealed_at is not null as sealed, c.erased_at is not null as erased, h.seq, h.open_seq as "openSeq", h.rule_version as "ruleVersion",
       (select jsonb_agg(jsonb_build_object('id', a.unit_id, 'role', a.role) order by a.role desc, b.rank, a.unit_id)
          from (select distinct unit_id, role from assignment_view where case_id = v.case_id and congress_id = $1 and state not in ('returned', 'ended')) a
          join body b on b.congress_id = $1 and b.id = a.unit_id) as units,
       d.id as "deadlineId", d.kind as "deadlineKind", d.started_on::text as "startedOn", d.last_day::text as "lastDay", d.provisional, d.status
  from suggestion_view v
  join case_head h on h.id = v.case_id and h.congress_id = $1
  left join content c on c.id = v.title_ref and c.congress_id = $1
  left join person p on p.congress_id = $1 and p.id = v.lead_id
  left join lateral (
    select id, kind, started_on, last_day, provisional, status from deadline
     where case_id = v.case_id and congress_id = $1 and status = 'running' order by due_at, kind limit 1) d on true
 where v.congress_id = $1
   and ($2::uuid[] is null or v.case_id = any ($2))
   and ($3::text is null or v.meeting_code = $3)
   and ($4::text is null or v.source = $4)
   and ($5::text is null or v.label = $5)
   and ($6::text is null or v.case_state = $6)
   and ($7::uuid is null or exists (select from assignment_view a where a.case_id = v.case_id and a.congress_id = $1 and a.unit_id = $7))
   and ($8::uuid is null or v.lead_id = $8)
   and ($9::bigint is null or v.number = $9)
   and (not $10::boolean or d.last_day < $11::date)
   and ($12::text is null or coalesce(v.meeting_code, '') < $12
        or (coalesce(v.meeting_code, '') = $12 and (coalesce(v.number, 2147483647), v.case_id) > ($13::bigint, $14::uuid)))
   and ($16::uuid[] is null or v.case_id = any ($16))
 order by coalesce(v.meeting_code, '') desc, coalesce(v.number, 2147483647), v.case_id
 limit $15
