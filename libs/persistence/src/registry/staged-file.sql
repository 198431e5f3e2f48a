-- A file that is coming in, or has come.
-- $1 congress · $2 file
select name, sha256, stored from stored_file where congress_id = $1 and id = $2
