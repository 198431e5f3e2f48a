-- Bodies in their official order, with their names of a day.
-- $1 congress · $2 day · $3 whether with those that are closed on it
select b.id, b.code, b.kind, b.superior_id as "superiorId", coalesce(n.name, b.code) as name, coalesce(n.short_name, n.name, b.code) as "shortName",
       b.open_from <= $2::date and (b.closed_from is null or b.closed_from > $2::date) as open
  from body b
  left join body_name n on n.congress_id = $1 and n.body_id = b.id and n.valid_from <= $2::date and (n.valid_until is null or n.valid_until >= $2::date)
 where b.congress_id = $1 and ($3::boolean or (b.open_from <= $2::date and (b.closed_from is null or b.closed_from > $2::date)))
 order by b.rank, b.code, b.id
