-- The case of a deadline. No row: unknown, or not visible to the actor.
-- $1 congress · $2 deadline
select case_id as "caseId" from deadline where congress_id = $1 and id = $2
