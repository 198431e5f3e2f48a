-- People with a role on a day, deputies in their official order before all others.
-- $1 congress · $2 day · $3 role, $4 body, $5 words of the name: each null where not asked for
-- $6, $7 last row of the page before (rank, person), or null · $8 most rows
select p.id, p.name, d.card, d.delegation, c.phone, coalesce(d.rank, 1000000) as rank, r.roles
  from person p
  left join lateral (select card, delegation, rank from deputy where congress_id = $1 and person_id = p.id order by in_office_from desc limit 1) d on true
  left join contact_data c on c.congress_id = $1 and c.person_id = p.id
  join lateral (select jsonb_agg(jsonb_build_object('role', g.role, 'bodyId', g.body_id) order by g.role, g.body_id) as roles,
                       bool_or(($3::text is null or g.role = $3) and ($4::uuid is null or g.body_id = $4)) as wanted
                  from role_grant g where g.congress_id = $1 and g.person_id = p.id
                   and g.valid_from <= $2::date and (g.valid_until is null or g.valid_until >= $2::date)) r on r.wanted
 where p.congress_id = $1 and ($5::text is null or position($5 in p.name) > 0)
   and ($6::bigint is null or (coalesce(d.rank, 1000000), p.id) > ($6, $7::uuid))
 order by coalesce(d.rank, 1000000), p.id
 limit $8
