-- Imports of the congress, the newest first, without their files.
-- $1 congress · $2, $3 last one of the page before (moment, import), or null · $4 most rows
select id, kind, state, meeting_code as "meetingCode", layout->>'fileName' as "fileName", created_by as "createdBy", created_at as "createdAt",
       confirmed_by as "confirmedBy", confirmed_at as "confirmedAt", finished_at as "finishedAt"
  from import_run
 where congress_id = $1 and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid))
 order by created_at desc, id desc
 limit $4
