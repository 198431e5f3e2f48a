-- A body that is not closed on a day. No row: unknown, or closed.
-- $1 congress · $2 body · $3 day
select id from body where congress_id = $1 and id = $2 and (closed_from is null or closed_from > $3::date)
