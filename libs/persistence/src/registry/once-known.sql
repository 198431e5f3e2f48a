-- What was asked for under a key, and the answer that it got.
-- $1 congress · $2 person · $3 key
select what, answer from request_once where congress_id = $1 and person_id = $2 and key = $3
