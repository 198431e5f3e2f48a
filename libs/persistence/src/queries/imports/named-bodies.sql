-- Bodies that may be named as handling units, which are all but the groups of the deputies, with all names that they have or had.
-- $1 congress
select b.id, b.code, b.rank, n.name, n.short_name as "shortName",
       n.other_names || coalesce((select array_agg(distinct former.name) from (
         select unnest(array[o.name, o.short_name] || o.other_names) as name from body_name o
          where o.congress_id = $1 and o.body_id = b.id and o.valid_from < n.valid_from) former), '{}') as "otherNames"
  from body b
  join lateral (select * from body_name where congress_id = $1 and body_id = b.id order by valid_from desc limit 1) n on true
 where b.congress_id = $1 and not exists (select from deputy d where d.congress_id = $1 and d.group_body_id = b.id)
 order by b.rank, b.code
