-- What one event lists keeps its place in that list: ids alone would shuffle the promises of a reply and those who are
-- asked for their consent.
update case_head h set state = jsonb_set(h.state, '{commitments}', placed.parts)
  from (select c.id, jsonb_object_agg(part.id, case when listed.place > 0 then part.p || jsonb_build_object('place', listed.place) else part.p end) as parts
          from case_head c,
               jsonb_each(c.state->'commitments') as part(id, p)
               left join lateral (select (item.n - 1)::integer as place
                                    from case_event e, jsonb_array_elements(e.body->'data'->'commitments') with ordinality as item(it, n)
                                   where e.case_id = c.id and e.seq = (part.p->>'seq')::integer and item.it->>'commitment' = part.id) listed on true
         where c.case_type = 'suggestion'
         group by c.id) placed
 where placed.id = h.id and h.state->'commitments' <> placed.parts;

update case_head h set state = jsonb_set(h.state, '{consents}', placed.parts)
  from (select c.id, jsonb_object_agg(part.id, case when listed.place > 0 then part.p || jsonb_build_object('place', listed.place) else part.p end) as parts
          from case_head c,
               jsonb_each(c.state->'consents') as part(id, p)
               left join lateral (select (item.n - 1)::integer as place
                                    from case_event e, jsonb_array_elements(e.body->'data'->'consents') with ordinality as item(it, n)
                                   where e.case_id = c.id and e.seq = (part.p->>'seq')::integer and item.it->>'consent' = part.id) listed on true
         where c.case_type = 'suggestion'
         group by c.id) placed
 where placed.id = h.id and h.state->'consents' <> placed.parts;
