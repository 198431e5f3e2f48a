-- Numbers that are used already, with the titles of their cases as far as the actor may read them.
-- $1 congress · $2 how the id of the series begins · $3 only this number, or null
select a.series_id as series, a.n, case when c.sealed_at is null then c.body end as title
  from allocation a
  left join suggestion_view v on v.congress_id = $1 and v.case_id = a.case_id
  left join content c on c.congress_id = $1 and c.id = v.title_ref
 where a.congress_id = $1 and a.state = 'used' and starts_with(a.series_id, $2) and ($3::integer is null or a.n = $3)
