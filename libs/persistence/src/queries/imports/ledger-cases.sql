-- Suggestions of a meeting that have a number, as far as the actor may see them; sealed texts without their words.
-- $1 congress · $2 meeting · $3 last case of the page before, or null · $4 most rows
select v.case_id as "caseId", h.state, v.is_key as "isKey",
       (select case when c.sealed_at is null then c.body end from content c where c.congress_id = $1 and c.id = v.title_ref) as title,
       (select case when c.sealed_at is null then c.body end from content c where c.congress_id = $1 and c.id = (h.state->'text'->'text'->>'ref')::uuid) as text,
       (select case when c.sealed_at is null then c.body end from content c where c.congress_id = $1 and c.id = (h.state->'remark'->>'ref')::uuid) as remark
  from suggestion_view v
  join case_head h on h.congress_id = $1 and h.id = v.case_id
 where v.congress_id = $1 and v.meeting_code = $2 and v.number is not null and ($3::uuid is null or v.case_id > $3)
 order by v.case_id
 limit $4
