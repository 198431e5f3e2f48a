-- Files that a person may name for a case: his own that are staged and not yet a day old, and those of the case that he may
-- read anyway; the name of those that are the case's already lies in their content.
-- $1 congress · $2 person · $3 case · $4 files
select f.id, f.salt, f.digest, case when f.case_id is null then f.name end as name
  from stored_file f
 where f.congress_id = $1 and f.id = any ($4::uuid[]) and f.stored
   and ((f.case_id is null and f.uploaded_by = $2 and f.uploaded_at >= now() - interval '24 hours')
     or (f.case_id = $3 and exists (select from content c where c.congress_id = $1 and c.id = f.id and c.sealed_at is null and c.erased_at is null
                                       and (not c.veiled or not app_handling()))))
