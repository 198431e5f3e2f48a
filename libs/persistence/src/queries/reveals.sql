-- Who opened a person's contact data, the newest first, with the roles that he held on that day.
-- $1 congress · $2 person · $3 last one of the page before, or null · $4 most rows
select r.id, r.at, r.revealed_by as "byId", p.name as "byName", r.reason, coalesce(g.roles, '[]'::jsonb) as roles
  from contact_reveal r
  join person p on p.congress_id = $1 and p.id = r.revealed_by
 cross join lateral (select (r.at at time zone 'Asia/Shanghai')::date as day) d
  left join lateral (select jsonb_agg(jsonb_build_object('role', g.role, 'bodyId', g.body_id) order by g.role, g.body_id) as roles
                       from role_grant g where g.congress_id = $1 and g.person_id = r.revealed_by
                        and g.valid_from <= d.day and (g.valid_until is null or g.valid_until >= d.day)) g on true
 where r.congress_id = $1 and r.person_id = $2
   and ($3::uuid is null or (r.at, r.id) < (select a.at, a.id from contact_reveal a where a.congress_id = $1 and a.person_id = $2 and a.id = $3))
 order by r.at desc, r.id desc
 limit $4
