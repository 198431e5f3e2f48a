-- Locks a person until the transaction ends. No row: no such person.
-- $1 congress · $2 person
select id from person where congress_id = $1 and id = $2 for update
