-- Deputies by card and name, with whether they are in office on a day.
-- $1 congress · $2 day
select d.person_id as "personId", d.card, p.name, coalesce(d.delegation, '') as delegation,
       d.in_office_from <= $2::date and (d.in_office_until is null or d.in_office_until >= $2::date) as "inOffice"
  from deputy d
  join person p on p.congress_id = $1 and p.id = d.person_id
 where d.congress_id = $1
 order by d.card
