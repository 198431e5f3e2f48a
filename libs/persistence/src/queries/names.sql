-- Names of people, which have no history, and all names of bodies, the newest first.
-- $1 congress · $2 ids of people and bodies
select id, name, null as "from" from person where congress_id = $1 and id = any ($2::uuid[])
union all
select body_id, short_name, valid_from::text from body_name where congress_id = $1 and body_id = any ($2::uuid[])
 order by "from" desc nulls first
