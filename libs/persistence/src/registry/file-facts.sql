-- What a download needs beside the bytes.
-- $1 congress · $2 file
select media_type as "mediaType", size, name, case_id is null as staged from stored_file where congress_id = $1 and id = $2 and stored
