-- The years of a congress, the newest first, each with its last entering.
-- $1 congress
select y.data, e.entered_at as "enteredAt", p.name as "enteredBy", e.looked, e.revised, e.failed, e.finished_at is not null as finished
  from calendar_year y
  left join lateral (select * from calendar_entry c where c.congress_id = $1 and c.year = y.year order by c.entered_at desc, c.id desc limit 1) e on true
  left join person p on p.congress_id = $1 and p.id = e.entered_by
 where y.congress_id = $1
 order by y.year desc
