-- Whose a number is.
-- $1 congress · $2 series · $3 number
select case_id as "caseId", slot from allocation where congress_id = $1 and series_id = $2 and n = $3
