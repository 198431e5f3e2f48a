-- Acts outside the commands that a key makes repeatable (restart, retry, the movable clock): who asked for what, and the answer.
create table request_once (
  congress_id uuid not null references congress (id),
  person_id uuid not null,
  key text not null,
  what text not null,
  answer jsonb,
  at timestamptz not null default now(),
  primary key (congress_id, person_id, key)
);

-- Doors for operators, who see no case: ids, codes and times of their congress, never a text or a name.
create function operator_process_lag(max_rows integer)
  returns table (case_id uuid, since timestamptz, restart boolean, age_seconds float8)
  language sql stable security definer set search_path = public as $$
  select case_id, since, restart, extract(epoch from clock_timestamp() - since)::float8 from process_outbox where congress_id = app_congress() order by since, case_id limit max_rows $$;

create function operator_has_case(of_case uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from case_head where id = of_case and congress_id = app_congress()) $$;

create function operator_parked_orders(max_rows integer)
  returns table (command_id uuid, case_id uuid, command text, stage text, step text, error_code text, parked_at timestamptz)
  language sql stable security definer set search_path = public as $$
  select command_id, case_id, command, stage, step, error_code, parked_at from parked_order where congress_id = app_congress() order by parked_at, command_id limit max_rows $$;

create function operator_retry_parked(of_case uuid) returns integer language plpgsql security definer set search_path = public as $$
declare gone integer;
begin
  delete from parked_order where case_id = of_case and congress_id = app_congress();
  get diagnostics gone = row_count;
  if gone > 0 then perform outbox_touch(of_case); end if;
  return gone;
end $$;

create function operator_stalled_tasks(max_rows integer)
  returns table (case_id uuid, command text, role text, subject text)
  language sql stable security definer set search_path = public as $$
  select t.case_id, t.command, t.role, t.subject
    from task t, lateral (select (app_now() at time zone 'Asia/Shanghai')::date as today) d
   where t.congress_id = app_congress() and not exists (
     select from role_grant g left join body b on b.congress_id = g.congress_id and b.id = g.body_id
      where g.congress_id = t.congress_id and g.role = t.role and g.valid_from <= d.today and (g.valid_until is null or g.valid_until >= d.today)
        and t.subject in ('person:' || g.person_id, 'role:' || g.role, 'body:' || g.body_id, 'kind:' || b.kind))
   order by t.case_id, t.command, t.role, t.subject limit max_rows $$;
