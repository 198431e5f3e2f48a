-- Sign-in. Before it there is no actor, so these are the only doors to accounts, sessions and tokens: each answers one
-- question about one login or one secret, and none lists anything. Expiry follows the real clock, never the movable one;
-- roles follow the day of the installation's clock, as everywhere.

-- Today's roles of a person with the kinds of their bodies: [{"role", "bodyId", "bodyKind"}].
create function auth_roles(of_congress uuid, of_person uuid) returns jsonb language sql stable security definer set search_path = public as $$
  select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'bodyId', g.body_id, 'bodyKind', b.kind) order by g.role, g.body_id), '[]'::jsonb)
    from role_grant g left join body b on b.congress_id = g.congress_id and b.id = g.body_id,
         lateral (select (app_now() at time zone 'Asia/Shanghai')::date as today) d
   where g.congress_id = of_congress and g.person_id = of_person
     and g.valid_from <= d.today and (g.valid_until is null or g.valid_until >= d.today) $$;

create function auth_account_by_login(of_login text)
  returns table (id uuid, congress_id uuid, person_id uuid, password_hash text, disabled boolean, locked boolean)
  language sql stable security definer set search_path = public as $$
  select a.id, a.congress_id, a.person_id, a.password_hash, a.disabled, coalesce(a.locked_until > clock_timestamp(), false)
    from account a where a.login = of_login $$;

-- A wrong password: from the fifth on the account waits, each time twice as long, a quarter of an hour at most.
create function auth_failed(of_login text) returns void language sql security definer set search_path = public as $$
  update account
     set failed_count = failed_count + 1,
         locked_until = case when failed_count + 1 >= 5
           then clock_timestamp() + least(interval '30 seconds' * power(2, failed_count - 4), interval '15 minutes') else null end
   where login = of_login $$;

create function auth_session_open(of_account uuid, new_token_hash bytea, new_csrf_hash bytea, ends timestamptz)
  returns uuid language plpgsql security definer set search_path = public as $$
declare opened uuid;
begin
  update account set failed_count = 0, locked_until = null where id = of_account;
  insert into auth_session (account_id, congress_id, person_id, token_hash, csrf_hash, expires_at)
  select a.id, a.congress_id, a.person_id, new_token_hash, new_csrf_hash, ends from account a where a.id = of_account and not a.disabled
  returning id into opened;
  return opened;
end $$;

create function auth_session_by_token(of_token_hash bytea)
  returns table (id uuid, congress_id uuid, person_id uuid, csrf_hash bytea, expires_at timestamptz, must_change boolean, roles jsonb)
  language sql stable security definer set search_path = public as $$
  select s.id, s.congress_id, s.person_id, s.csrf_hash, s.expires_at, a.must_change, auth_roles(s.congress_id, s.person_id)
    from auth_session s join account a on a.id = s.account_id
   where s.token_hash = of_token_hash and s.revoked_at is null and s.expires_at > clock_timestamp() and not a.disabled $$;

create function auth_session_close(of_token_hash bytea) returns void language sql security definer set search_path = public as $$
  update auth_session set revoked_at = clock_timestamp() where token_hash = of_token_hash and revoked_at is null $$;

create function auth_api_token(of_token_hash bytea)
  returns table (id uuid, congress_id uuid, person_id uuid, expires_at timestamptz, must_change boolean, roles jsonb)
  language sql stable security definer set search_path = public as $$
  select t.id, t.congress_id, t.person_id, t.expires_at, a.must_change, auth_roles(t.congress_id, t.person_id)
    from api_token t join account a on a.id = t.account_id
   where t.token_hash = of_token_hash and t.revoked_at is null and t.expires_at > clock_timestamp() and not a.disabled $$;

-- For the signed-in person himself, from the settings of his transaction.
-- Asked for again under the same id, the token gets a new secret: the earlier one, which nobody may have received, ends.
create function auth_token_open(new_id uuid, new_name text, new_token_hash bytea, ends timestamptz) returns uuid language sql security definer set search_path = public as $$
  insert into api_token as t (id, account_id, congress_id, person_id, name, token_hash, expires_at)
  select coalesce(new_id, uuidv7()), a.id, a.congress_id, a.person_id, new_name, new_token_hash, ends
    from account a where a.congress_id = app_congress() and a.person_id = app_person() and not a.disabled
  on conflict (id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at
   where t.account_id = excluded.account_id and t.name = excluded.name and t.revoked_at is null
  returning id $$;

create function auth_tokens() returns table (id uuid, name text, created_at timestamptz, expires_at timestamptz)
  language sql stable security definer set search_path = public as $$
  select id, name, created_at, expires_at from api_token
   where congress_id = app_congress() and person_id = app_person() and revoked_at is null order by created_at, id $$;

create function auth_token_close(of_id uuid) returns boolean language sql security definer set search_path = public as $$
  with closed as (update api_token set revoked_at = clock_timestamp()
                   where id = of_id and congress_id = app_congress() and person_id = app_person() and revoked_at is null returning 1)
  select exists (select 1 from closed) $$;

-- Does the installation still wait for its first administrator, and what day is it there?
create function auth_first_start() returns table (waits boolean, today text) language sql stable security definer set search_path = public as $$
  select not exists (select from account), ((app_now() at time zone 'Asia/Shanghai')::date)::text $$;

-- What a code of the first administrator is worth now.
create function auth_first_code(of_code_hash bytea) returns text language sql stable security definer set search_path = public as $$
  select coalesce(
    (select case when c.used_at is not null then 'used' when c.expires_at <= clock_timestamp() then 'over' when exists (select from account) then 'closed' else 'good' end
       from one_time_code c where c.code_hash = of_code_hash and c.purpose = 'firstAdministrator'), 'wrong') $$;

-- The first administrator of an empty installation, by a code that works once. Makes the congress, what it begins with,
-- the person, the account and the role; answers 'made', or what is wrong with the code.
create function auth_first_administrator(of_code_hash bytea, person_name text, new_login text, new_password_hash text, new_congress jsonb, rule_sets jsonb, calendar jsonb)
  returns text language plpgsql security definer set search_path = public as $$
declare
  new_id constant uuid := gen_random_uuid();
  new_person constant uuid := gen_random_uuid();
begin
  update one_time_code set used_at = clock_timestamp()
   where code_hash = of_code_hash and purpose = 'firstAdministrator' and used_at is null and expires_at > clock_timestamp();
  if not found then return auth_first_code(of_code_hash); end if;
  if exists (select from account) then return 'closed'; end if;
  insert into congress (id, name, kind) values (new_id, new_congress->>'name', new_congress->>'kind');
  insert into meeting (congress_id, code, term, session, opens_on, closes_on, cut_off_on)
    select new_id, m.term || '-' || m.session, m.term, m.session, m."opensOn", m."closesOn", m."cutOffOn"
      from jsonb_to_record(new_congress->'meeting') as m(term integer, session integer, "opensOn" date, "closesOn" date, "cutOffOn" date);
  insert into rule_set (congress_id, case_type, version, valid_from, data)
    select new_id, r.case_type, r.version, r.valid_from, r.data from jsonb_to_recordset(rule_sets) as r(case_type text, version text, valid_from date, data jsonb);
  insert into calendar_year (congress_id, year, data)
    select new_id, y.year, y.data from jsonb_to_recordset(calendar) as y(year integer, data jsonb);
  insert into person (congress_id, id, name) values (new_id, new_person, person_name);
  insert into role_grant (congress_id, person_id, role, valid_from)
    values (new_id, new_person, 'systemAdministrator', (app_now() at time zone 'Asia/Shanghai')::date);
  insert into account (congress_id, person_id, login, password_hash) values (new_id, new_person, new_login, new_password_hash);
  return 'made';
end $$;
