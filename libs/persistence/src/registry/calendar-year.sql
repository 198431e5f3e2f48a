-- A year as it stands, and whether that is what is to be entered.
-- $1 congress · $2 year · $3 what is to be entered
select data, data = $3::jsonb as same from calendar_year where congress_id = $1 and year = $2
