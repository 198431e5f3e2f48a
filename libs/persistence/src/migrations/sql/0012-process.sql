-- The only doors across congresses: heads of cases and process outbox, without any text. Owned by the owner of the
-- tables, executed by api and worker.
create function outbox_notify() returns trigger language plpgsql as $$
begin
  perform pg_notify('process_outbox', '');
  return null;
end $$;
-- Only a new row is worth a call: of one that waits already the relay knows, and looks again after it has told it. Each
-- call makes the commits of all connections wait for one another.
create trigger outbox_notify after insert on process_outbox for each row execute function outbox_notify();

create function outbox_heads(max_rows integer)
  returns table (case_id uuid, congress_id uuid, case_type text, seq integer, epoch integer, restart boolean, version bigint, since timestamptz, ended boolean)
  language sql stable security definer set search_path = public as $$
  select o.case_id, o.congress_id, h.case_type, h.seq, h.epoch, o.restart, o.version, o.since, h.ended
    from process_outbox o join case_head h on h.id = o.case_id
   order by o.version limit max_rows $$;

create function outbox_done(done_case uuid, done_version bigint) returns boolean language sql security definer set search_path = public as $$
  with gone as (delete from process_outbox where case_id = done_case and version = done_version returning 1)
  select exists (select 1 from gone) $$;

create function outbox_touch(touched_case uuid) returns void language sql security definer set search_path = public as $$
  insert into process_outbox (case_id, congress_id, seq)
  select h.id, h.congress_id, h.seq from case_head h where h.id = touched_case
  on conflict (case_id) do update set seq = excluded.seq, version = nextval('process_outbox_version') $$;

create function open_case_heads(after_case uuid, max_rows integer)
  returns table (case_id uuid, congress_id uuid, case_type text, epoch integer, seq integer, process_version integer, changed_at timestamptz)
  language sql stable security definer set search_path = public as $$
  select id, congress_id, case_type, epoch, seq, process_version, changed_at from case_head
   where not ended and seq > 0 and (after_case is null or id > after_case) order by id limit max_rows $$;

create function case_heads(ids uuid[])
  returns table (case_id uuid, congress_id uuid, case_type text, epoch integer, seq integer, process_version integer, changed_at timestamptz, ended boolean)
  language sql stable security definer set search_path = public as $$
  select id, congress_id, case_type, epoch, seq, process_version, changed_at, ended from case_head where id = any (ids) $$;

-- A new run for a case: orders of the old one are refused from here on.
create function restart_case(restarted uuid, code_version integer default null) returns integer language plpgsql security definer set search_path = public as $$
declare new_epoch integer;
begin
  update case_head set epoch = epoch + 1, process_version = coalesce(code_version, process_version) where id = restarted returning epoch into new_epoch;
  if new_epoch is null then return null; end if;
  insert into process_outbox (case_id, congress_id, seq, restart)
  select id, congress_id, seq, true from case_head where id = restarted
  on conflict (case_id) do update set seq = excluded.seq, restart = true, version = nextval('process_outbox_version');
  return new_epoch;
end $$;
