-- What an import was made from, without its file.
-- $1 congress · $2 import
select digest, kind, meeting_code as "meetingCode", layout->'asked' as asked from import_run where congress_id = $1 and id = $2
