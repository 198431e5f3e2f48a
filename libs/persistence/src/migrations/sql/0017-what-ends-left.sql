-- Cases as they are folded and shown from here on: the text knows the day of its version, and a case that ended aside is
-- neither replied nor fulfilled by its end.
update case_head h set state = jsonb_set(h.state, '{text,on}', e.day)
  from (select distinct on (case_id) case_id, body->'day' as day from case_event where type in ('SuggestionOpened', 'TextRevised') order by case_id, seq desc) e
 where e.case_id = h.id and h.case_type = 'suggestion' and jsonb_typeof(h.state->'text') = 'object' and not h.state->'text' ? 'on';

update suggestion_view v set replied_on = null
  from case_head h,
       lateral (select id from jsonb_each(h.state->'rounds') as round(id, p) order by (p->>'no')::integer limit 1) first
 where h.id = v.case_id and v.replied_on is not null and h.state->'standing'->>'state' in ('withdrawn', 'terminated')
   and exists (select from jsonb_each(h.state->'assignments') as a(id, p)
                where p->>'round' = first.id and p->>'kind' <> 'co' and p->'standing'->>'state' = 'ended'
                  and coalesce(h.state->'replies'->(p->>'reply')->'standing'->>'state', '') <> 'delivered');

update suggestion_view v set commitments = promised.n
  from case_head h,
       lateral (select count(*)::integer as n from jsonb_each(h.state->'commitments') as c(id, p)
                 where case p->'standing'->>'state' when 'proposed' then false
                       when 'ended' then coalesce(h.state->'replies'->(p->>'reply')->'standing'->>'state' = 'delivered', false) else true end) promised
 where h.id = v.case_id and h.state->'standing'->>'state' in ('withdrawn', 'terminated') and v.commitments <> promised.n;
