-- Meetings of the congress, the newest first.
-- $1 congress
select code, term, session, opens_on::text as "opensOn", closes_on::text as "closesOn"
  from meeting where congress_id = $1 order by opens_on desc, code
