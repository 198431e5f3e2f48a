-- Accounts as an administrator keeps them, each function within the congress of the settings. The route's permission says
-- who may; who did it is put down in account_act by the same transaction.

-- Sessions and tokens end with what they were opened by.
create function account_sign_out(of_account uuid, but_session bytea) returns void language sql security definer set search_path = public as $$
  update auth_session set revoked_at = clock_timestamp() where account_id = of_account and revoked_at is null and token_hash is distinct from but_session;
  update api_token set revoked_at = clock_timestamp() where account_id = of_account and revoked_at is null $$;

create function managed_accounts(of_account uuid, words text, after_login text, max_rows integer)
  returns table (id uuid, person_id uuid, person_name text, login text, disabled boolean, must_change boolean, locked boolean)
  language sql stable security definer set search_path = public as $$
  select a.id, a.person_id, p.name, a.login, a.disabled, a.must_change, coalesce(a.locked_until > clock_timestamp(), false)
    from account a join person p on p.congress_id = a.congress_id and p.id = a.person_id
   where a.congress_id = app_congress() and (of_account is null or a.id = of_account)
     and (words is null or position(words in p.name) > 0 or position(lower(words) in lower(a.login)) > 0)
     and (after_login is null or a.login > after_login)
   order by a.login limit max_rows $$;

create function managed_account_count() returns integer language sql stable security definer set search_path = public as $$
  select count(*)::integer from account where congress_id = app_congress() and not disabled $$;

-- One account a person, with a password that he must change. Answers 'opened' with its id, or why not.
create function account_open(of_person uuid, new_login text, new_password_hash text) returns table (outcome text, id uuid)
  language plpgsql security definer set search_path = public as $$
declare opened uuid;
begin
  perform from person p where p.congress_id = app_congress() and p.id = of_person for update;
  if not found then return query select 'noPerson', null::uuid; return; end if;
  if exists (select from account a where a.congress_id = app_congress() and a.person_id = of_person) then return query select 'hasAccount', null::uuid; return; end if;
  insert into account as a (congress_id, person_id, login, password_hash, must_change) values (app_congress(), of_person, new_login, new_password_hash, true)
    on conflict (login) do nothing returning a.id into opened;
  return query select case when opened is null then 'loginTaken' else 'opened' end, opened;
end $$;

create function account_end(of_account uuid) returns boolean language plpgsql security definer set search_path = public as $$
begin
  update account set disabled = true where id = of_account and congress_id = app_congress() and not disabled;
  if not found then return false; end if;
  perform account_sign_out(of_account, null);
  return true;
end $$;

-- A new password that must be changed; an ended account is open again by it.
create function account_reset(of_account uuid, new_password_hash text) returns void language plpgsql security definer set search_path = public as $$
begin
  update account set password_hash = new_password_hash, must_change = true, disabled = false, failed_count = 0, locked_until = null where id = of_account and congress_id = app_congress();
  if found then perform account_sign_out(of_account, null); end if;
end $$;

-- For the signed-in person himself: what he must know to choose another password, and the choice.
create function own_account() returns table (id uuid, login text, password_hash text) language sql stable security definer set search_path = public as $$
  select id, login, password_hash from account where congress_id = app_congress() and person_id = app_person() and not disabled $$;

create function own_password(new_password_hash text, but_session bytea) returns void language plpgsql security definer set search_path = public as $$
declare mine uuid;
begin
  update account set password_hash = new_password_hash, must_change = false
   where congress_id = app_congress() and person_id = app_person() and not disabled returning id into mine;
  perform account_sign_out(mine, but_session);
end $$;
