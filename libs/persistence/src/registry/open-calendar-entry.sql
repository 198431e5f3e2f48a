-- An entering of a year whose cases are still to be looked at. No row: there is none, or it is done.
-- $1 congress · $2 entering
select year, through_case as "throughCase" from calendar_entry where congress_id = $1 and id = $2 and finished_at is null
