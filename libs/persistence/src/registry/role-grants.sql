-- Roles that people hold, held and will hold, with the newest names of the bodies.
-- $1 congress · $2 people, or null · $3 only this grant, or null
select g.id, g.person_id as "personId", g.role, g.body_id as "bodyId", g.valid_from::text as "from", g.valid_until::text as "until",
       (select n.short_name from body_name n where n.congress_id = $1 and n.body_id = g.body_id order by n.valid_from desc limit 1) as "bodyName"
  from role_grant g
 where g.congress_id = $1 and ($2::uuid[] is null or g.person_id = any ($2)) and ($3::uuid is null or g.id = $3)
 order by g.valid_from desc, g.role, g.id
