-- Locks a congress until the transaction ends.
-- $1 congress
select id from congress where congress.id = $1 for update
