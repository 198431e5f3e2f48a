-- Beside each head what the facts of a case follow from: an api that remembers just this case need not read it again.
drop function outbox_heads(integer);
create function outbox_heads(max_rows integer)
  returns table (case_id uuid, congress_id uuid, case_type text, seq integer, epoch integer, restart boolean, version bigint, since timestamptz, ended boolean,
                 chain_hash bytea, reference_version text, has_parked boolean, asked_at timestamptz, clock_offset bigint)
  language sql stable security definer set search_path = public as $$
  select o.case_id, o.congress_id, h.case_type, h.seq, h.epoch, o.restart, o.version, o.since, h.ended,
         h.chain_hash, c.reference_version, exists (select from parked_order p where p.case_id = o.case_id), n.asked_at, n.clock_offset
    from process_outbox o join case_head h on h.id = o.case_id join congress c on c.id = o.congress_id,
         lateral (select date_trunc('milliseconds', clock_timestamp()) + make_interval(secs => k.offset_ms / 1000.0) as asked_at, k.offset_ms as clock_offset from clock k) n
   order by o.version limit max_rows $$;
revoke execute on function outbox_heads(integer) from public;
grant execute on function outbox_heads(integer) to huiying_app;
