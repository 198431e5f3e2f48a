-- Cases that the actor may see, by what is known of them beside their texts: a number, the lead deputy, a unit that takes part.
-- $1 congress · $2 registered number, $3 receipt number, $4 part of a name in small letters: each null where not looked for
with units as (
  select n.body_id from body_name n
   where n.congress_id = $1 and (position($4 in lower(n.name)) > 0 or position($4 in lower(n.short_name)) > 0
                                 or exists (select from unnest(n.other_names) as other where position($4 in lower(other)) > 0))
)
-- Once registered a case is called by that number: its receipt number finds it only where it is asked for as such.
select v.case_id as id from suggestion_view v
 where v.congress_id = $1 and (v.number = $2::bigint or (v.receipt_number = $3::bigint and (v.number is null or $2::bigint is null)))
union
select v.case_id from suggestion_view v join person p on p.congress_id = $1 and p.id = v.lead_id where v.congress_id = $1 and position($4 in lower(p.name)) > 0
union
select a.case_id from assignment_view a
 where a.congress_id = $1 and a.unit_id in (select body_id from units) and a.state not in ('returned', 'ended')
 order by id
