-- Row-level security. Reading: own congress, and of cases only what case_access gives. Writing: only the executor, on
-- the one case of its scope. Owner and SECURITY DEFINER functions stand outside; nobody else connects as owner.
do $$
begin
  if not exists (select from pg_roles where rolname = 'huiying_app') then
    create role huiying_app nologin;
  end if;
end $$;
grant usage on schema public to huiying_app;

-- What belongs to the congress as a whole.
do $$
declare t text;
begin
  foreach t in array array['body', 'body_name', 'person', 'contact_data', 'contact_reveal', 'deputy', 'role_grant', 'meeting', 'rule_set', 'calendar_year', 'calendar_entry', 'series', 'allocation', 'import_run', 'import_row', 'request_once'] loop
    execute format('alter table %I enable row level security', t);
    execute format('grant select, insert, update on %I to huiying_app', t);
    execute format('create policy of_congress on %I to huiying_app using (congress_id = app_congress()) with check (congress_id = app_congress())', t);
  end loop;
end $$;
alter table congress enable row level security;
grant select, insert, update on congress to huiying_app;
create policy of_congress on congress to huiying_app using (id = app_congress()) with check (id = app_congress());

-- Acts on accounts are added and read, never changed.
alter table account_act enable row level security;
grant select, insert on account_act to huiying_app;
create policy of_congress on account_act to huiying_app using (congress_id = app_congress()) with check (congress_id = app_congress() and by_person = app_person());

-- Rows of cases. `veiled` ones do not exist for the handling side.
do $$
declare
  t text;
  veil text;
  visible constant text :=
    'congress_id = app_congress() and (case_id = app_case() or exists (select from case_access a where a.case_id = %1$I.case_id and a.congress_id = %1$I.congress_id and a.subject = any (app_subjects())))';
begin
  foreach t in array array['case_event', 'content', 'task', 'deadline', 'suggestion_view', 'assignment_view', 'reply_view', 'rating_view', 'contact_view', 'commitment_view', 'publication_view', 'process_outbox', 'parked_order'] loop
    veil := '';
    if exists (select from information_schema.columns where table_name = t and table_schema = 'public' and column_name = 'veiled') then
      veil := ' and (not veiled or not app_handling() or case_id = app_case()';
      -- Of a rating the event that gave it what counts; what it said before, and what was void, stays veiled.
      if t = 'case_event' then
        veil := veil || ' or exists (select from rating_view r where r.case_id = case_event.case_id and r.given_seq = case_event.seq and r.state = ''fixed'' and not r.veiled)';
      end if;
      -- The reason of a rating is unveiled with the rating itself.
      if t = 'content' then
        veil := veil || ' or exists (select from rating_view r where r.reason_ref = content.id and not r.veiled)';
      end if;
      veil := veil || ')';
    end if;
    execute format('alter table %I enable row level security', t);
    execute format('create policy seen on %1$I for select to huiying_app using (' || format(visible, t) || veil || ')', t);
    execute format('create policy made on %I for insert to huiying_app with check (congress_id = app_congress() and case_id = app_case())', t);
    execute format('grant select, insert on %I to huiying_app', t);
    if t <> 'case_event' then
      execute format('create policy changed on %I for update to huiying_app using (congress_id = app_congress() and case_id = app_case())', t);
      execute format('create policy removed on %I for delete to huiying_app using (congress_id = app_congress() and case_id = app_case())', t);
      execute format('grant update, delete on %I to huiying_app', t);
    end if;
  end loop;
end $$;

-- A staged file is its uploader's alone; one that a command has named is seen with the content of the same id.
alter table stored_file enable row level security;
grant select, insert, update on stored_file to huiying_app;
create policy seen on stored_file for select to huiying_app using (congress_id = app_congress() and
  (uploaded_by = app_person() or exists (select from content c where c.id = stored_file.id and c.congress_id = stored_file.congress_id)));
create policy made on stored_file for insert to huiying_app with check (congress_id = app_congress() and uploaded_by = app_person() and case_id is null);
create policy changed on stored_file for update to huiying_app using (congress_id = app_congress() and uploaded_by = app_person()) with check (congress_id = app_congress());

alter table case_head enable row level security;
grant select, insert, update on case_head to huiying_app;
create policy seen on case_head for select to huiying_app using (congress_id = app_congress() and
  (id = app_case() or exists (select from case_access a where a.case_id = case_head.id and a.congress_id = case_head.congress_id and a.subject = any (app_subjects()))));
create policy made on case_head for insert to huiying_app with check (congress_id = app_congress() and id = app_case());
create policy changed on case_head for update to huiying_app using (congress_id = app_congress() and id = app_case());

-- A key once used is known in its whole congress: the same key for another case is a conflict, not a second command.
alter table case_command enable row level security;
grant select, insert on case_command to huiying_app;
create policy seen on case_command for select to huiying_app using (congress_id = app_congress());
create policy made on case_command for insert to huiying_app with check (congress_id = app_congress() and case_id = app_case());

alter table case_access enable row level security;
grant select, insert, delete on case_access to huiying_app;
create policy seen on case_access for select to huiying_app using (congress_id = app_congress() and (case_id = app_case() or subject = any (app_subjects())));
create policy made on case_access for insert to huiying_app with check (congress_id = app_congress() and case_id = app_case());
create policy removed on case_access for delete to huiying_app using (congress_id = app_congress() and case_id = app_case());

-- No policy on case_search (architecture of the search): no reading, writing by one function within the executor's scope.
create function search_index(texts uuid[]) returns void language sql security definer set search_path = public as $$
  insert into case_search (case_id, congress_id, grams)
  select app_case(), app_congress(), zh_grams(string_agg(body, ' '))
    from content where id = any (texts) and case_id = app_case() and congress_id = app_congress() and body is not null having count(*) > 0
  on conflict (case_id) do update set grams = excluded.grams $$;

grant select, update on clock to huiying_app;
grant usage on sequence process_outbox_version to huiying_app;
revoke execute on all functions in schema public from public;
grant execute on all functions in schema public to huiying_app;
revoke execute on function account_sign_out(uuid, bytea) from huiying_app;
