-- Roles that a person holds today.
-- $1 congress · $2 person
select g.role, g.body_id as "bodyId", b.kind as "bodyKind"
  from role_grant g
  left join body b on b.congress_id = $1 and b.id = g.body_id
 where g.congress_id = $1 and g.person_id = $2 and g.valid_from <= (app_now() at time zone 'Asia/Shanghai')::date
   and (g.valid_until is null or g.valid_until >= (app_now() at time zone 'Asia/Shanghai')::date)
