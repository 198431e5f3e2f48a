-- A body by its code, with its newest name.
-- $1 congress · $2 code
select b.id, b.open_from::text as "openFrom", n.name, n.short_name as "shortName", n.valid_from::text as "nameFrom"
  from body b
  join lateral (select * from body_name where congress_id = $1 and body_id = b.id order by valid_from desc limit 1) n on true
 where b.congress_id = $1 and b.code = $2
