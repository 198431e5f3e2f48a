-- What was done to accounts and roles, the newest first, with the newest names of the bodies.
-- $1 congress · $2 last one of the page before, or null · $3 most rows
select a.id, a.at, a.act, b.name as by, p.name as whom, a.by_person = a.person_id as own, a.role, a.role_from::text as "from", a.role_until::text as "until",
       (select n.short_name from body_name n where n.congress_id = $1 and n.body_id = a.body_id order by n.valid_from desc limit 1) as body
  from account_act a
  join person p on p.congress_id = $1 and p.id = a.person_id
  join person b on b.congress_id = $1 and b.id = a.by_person
 where a.congress_id = $1 and ($2::uuid is null or a.id < $2)
 order by a.id desc
 limit $3
