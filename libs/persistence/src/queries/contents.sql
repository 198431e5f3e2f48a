-- Texts by id, as far as the actor may see their case; sealed and erased ones without their words.
-- $1 congress · $2 ids
select c.id, c.case_id as "caseId", c.kind, case when c.sealed_at is null and c.erased_at is null then c.body end as body,
       c.sealed_at is not null as sealed, c.erased_at is not null as erased, f.media_type as "mediaType", f.size
  from content c
  left join stored_file f on f.id = c.id and f.congress_id = $1
 where c.congress_id = $1 and c.id = any ($2::uuid[])
