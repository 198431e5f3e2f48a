-- A row as soon as the congress has given its first number.
-- $1 congress
select 1 from allocation where congress_id = $1 limit 1
