-- How far imports are, each counted over its rows. Ready is a row that is to be taken and has no problem.
-- $1 congress · $2 imports
select import_id as id, count(*)::int as total, count(*) filter (where problems <> '[]'::jsonb and choice = 'take')::int as "withProblems",
       count(*) filter (where warnings <> '[]'::jsonb)::int as "withWarnings", count(*) filter (where choice = 'skip')::int as "leftOut",
       count(*) filter (where ready and value->'known' = 'true'::jsonb)::int as known,
       count(*) filter (where ready and value->'known' is distinct from 'true'::jsonb)::int as fresh,
       count(result)::int as done, count(*) filter (where result = 'made')::int as made, count(*) filter (where result = 'known')::int as "wasKnown",
       count(*) filter (where result = 'failed')::int as failed, count(*) filter (where result = 'skipped')::int as skipped
  from import_row, lateral (select choice = 'take' and problems = '[]'::jsonb as ready) r
 where congress_id = $1 and import_id = any ($2::uuid[])
 group by import_id
