-- What is asked for every request or command is planned once for a connection: a function in SQL plans its statements at
-- each call, which took longer than running them. Rows and meaning stay as they were.

create or replace function auth_session_by_token(of_token_hash bytea)
  returns table (id uuid, congress_id uuid, person_id uuid, csrf_hash bytea, signed_in_at timestamptz, expires_at timestamptz, must_change boolean, roles jsonb)
  language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select s.id, s.congress_id, s.person_id, s.csrf_hash, s.created_at, s.expires_at, a.must_change,
         coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'bodyId', g.body_id, 'bodyKind', b.kind) order by g.role, g.body_id)
                     from role_grant g left join body b on b.congress_id = g.congress_id and b.id = g.body_id
                    where g.congress_id = s.congress_id and g.person_id = s.person_id and g.valid_from <= d.today and (g.valid_until is null or g.valid_until >= d.today)), '[]'::jsonb)
    from auth_session s join account a on a.id = s.account_id,
         lateral (select ((clock_timestamp() + make_interval(secs => k.offset_ms / 1000.0)) at time zone 'Asia/Shanghai')::date as today from clock k) d
   where s.token_hash = of_token_hash and s.revoked_at is null and s.expires_at > clock_timestamp() and not a.disabled;
end $$;

-- A plan that is made while there are few cases must not read all of them when there are many: each is found by its key,
-- after it is known which rows are looked at.
create or replace function outbox_heads(max_rows integer)
  returns table (case_id uuid, congress_id uuid, case_type text, seq integer, epoch integer, restart boolean, version bigint, since timestamptz, ended boolean,
                 chain_hash bytea, reference_version text, has_parked boolean, asked_at timestamptz, clock_offset bigint)
  language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan
  set enable_seqscan = off as $$
#variable_conflict use_column
begin
  return query
  select o.case_id, o.congress_id, h.case_type, h.seq, h.epoch, o.restart, o.version, o.since, h.ended,
         h.chain_hash, c.reference_version::text, exists (select from parked_order p where p.case_id = o.case_id), n.asked_at, n.clock_offset
    from (select * from process_outbox order by version limit max_rows) o
         cross join lateral (select * from case_head where id = o.case_id limit 1) h join congress c on c.id = o.congress_id,
         lateral (select date_trunc('milliseconds', clock_timestamp()) + make_interval(secs => k.offset_ms / 1000.0) as asked_at, k.offset_ms as clock_offset from clock k) n
   order by o.version;
end $$;

create or replace function outbox_done(done_case uuid, done_version bigint) returns boolean language plpgsql security definer set search_path = public as $$
begin
  delete from process_outbox where case_id = done_case and version = done_version;
  return found;
end $$;
