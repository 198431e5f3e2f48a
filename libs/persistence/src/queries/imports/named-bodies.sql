-- Bodies with all names that they have or had, whether they are open on a day, and whether they are groups of the deputies.
-- $1 congress · $2 day
select b.id, b.code, b.rank, b.closed_from is null or b.closed_from > $2::date as open,
       exists (select from deputy d where d.congress_id = $1 and d.group_body_id = b.id) as "isGroup", n.name, n.short_name as "shortName",
       n.other_names || coalesce((select array_agg(distinct former.name) from (
         select unnest(array[o.name, o.short_name] || o.other_names) as name from body_name o
          where o.congress_id = $1 and o.body_id = b.id and o.valid_from < n.valid_from) former), '{}') as "otherNames"
  from body b
  join lateral (select * from body_name where congress_id = $1 and body_id = b.id order by valid_from desc limit 1) n on true
 where b.congress_id = $1
 order by b.rank, b.code
