-- One import, without its file.
-- $1 congress · $2 import
select id, kind, state, meeting_code as "meetingCode", layout->>'fileName' as "fileName", created_by as "createdBy", created_at as "createdAt",
       confirmed_by as "confirmedBy", confirmed_at as "confirmedAt", finished_at as "finishedAt"
  from import_run where congress_id = $1 and id = $2
