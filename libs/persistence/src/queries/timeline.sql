-- What happened in a case, in the reader's own numbering: veiled events have no row for the handling side
-- (of a rating the event that counts gets one when its window is closed: row-level security).
-- $1 congress · $2 case · $3 after this number of the reader's, or null · $4 most rows
select r.n, r.event
  from (select row_number() over (order by e.seq)::integer as n, e.body as event
          from case_event e
         where e.congress_id = $1 and e.case_id = $2
           -- Names the partition, so that the others are not looked into.
           and e.created_year = (select h.created_year from case_head h where h.congress_id = $1 and h.id = $2)) r
 where $3::bigint is null or r.n > $3
 order by r.n
 limit $4
