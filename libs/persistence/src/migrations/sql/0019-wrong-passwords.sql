-- Wrong passwords make the network wait from which they come, not the owner of the account. They are counted by login and
-- network, whether or not there is such an account, so that no wait tells which logins exist. Time is the real clock's.

-- Of logins and networks only salted digests are kept: somebody may have typed his password in the place of a login.
create table sign_in_salt (salt bytea not null);
create unique index sign_in_salt_one on sign_in_salt ((true));
insert into sign_in_salt values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

create function sign_in_digest(variadic parts text[]) returns bytea language sql stable set search_path = public as $$
  select sha256(salt || convert_to(to_jsonb(parts)::text, 'UTF8')) from sign_in_salt $$;

-- What was tried on one login from anywhere. An attempt counts into the hour before its password is looked at, so that
-- many at once are not let through; a right one is taken out again. `wrong`, from `wrong_since` to `last_wrong`, are those
-- that were found wrong without a day's rest between them.
create table login_tries (
  login bytea primary key,
  hour_began timestamptz not null default clock_timestamp(),
  in_hour integer not null default 0,
  wrong integer not null default 0,
  wrong_since timestamptz,
  last_wrong timestamptz,
  last_at timestamptz not null default clock_timestamp()
);
create index login_tries_oldest on login_tries (last_at);

-- What was tried on one login from one network since the last sign-in from there, or since a day's rest.
create table network_tries (
  login bytea not null,
  network bytea not null,
  wrong integer not null default 0,
  waits_until timestamptz,
  last_at timestamptz not null default clock_timestamp(),
  primary key (login, network)
);
create index network_tries_oldest on network_tries (last_at);

-- From where an account was signed in to, and when last.
create table known_network (
  account_id uuid not null references account (id),
  network bytea not null,
  last_at timestamptz not null default clock_timestamp(),
  primary key (account_id, network)
);
create index known_network_oldest on known_network (last_at);

alter table sign_in_salt enable row level security;
alter table login_tries enable row level security;
alter table network_tries enable row level security;
alter table known_network enable row level security;

-- One attempt: the seconds to wait, or 0 and what the password is compared with (nothing where there is no such account).
-- From the fifth wrong one the network waits, each time twice as long, a quarter of an hour at most. After fifty within an
-- hour, from wherever, only networks go on from which the account was signed in to within ninety days.
drop function auth_account_by_login(text);
drop function auth_failed(text);
create function auth_attempt(of_login text, from_network text) returns table (retry_after integer, id uuid, password_hash text, disabled boolean)
  language plpgsql security definer set search_path = public as $$
declare
  this_login constant bytea := sign_in_digest(of_login);
  this_network constant bytea := sign_in_digest(of_login, from_network);
  anywhere login_tries;
  here network_tries;
  at timestamptz;
  until timestamptz;
begin
  -- Both rows are held until the end, the login's first.
  insert into login_tries as t (login) values (this_login) on conflict (login) do update set login = excluded.login returning t.* into anywhere;
  insert into network_tries as t (login, network) values (this_login, this_network) on conflict (login, network) do update set network = excluded.network returning t.* into here;
  at := clock_timestamp();
  if anywhere.hour_began <= at - interval '1 hour' then
    anywhere.hour_began := at;
    anywhere.in_hour := 0;
  end if;
  if here.last_at <= at - interval '1 day' then here.wrong := 0; end if;

  until := here.waits_until;
  if anywhere.in_hour >= 50 and not exists (
    select from known_network k join account a on a.id = k.account_id where a.login = of_login and k.network = this_network and k.last_at > at - interval '90 days') then
    until := greatest(until, anywhere.hour_began + interval '1 hour');
  end if;
  if until > at then
    return query select ceil(extract(epoch from until - at))::integer, null::uuid, null::text, null::boolean;
    return;
  end if;

  update login_tries t set hour_began = anywhere.hour_began, in_hour = anywhere.in_hour + 1, last_at = at where t.login = this_login;
  update network_tries t
     set wrong = here.wrong + 1, last_at = at,
         waits_until = case when here.wrong >= 4 then at + least(interval '30 seconds' * power(2, least(here.wrong - 4, 5)), interval '15 minutes') end
   where t.login = this_login and t.network = this_network;

  -- Last, and past rows that others hold: whoever clears away waits for nobody.
  delete from login_tries t using (select o.login from login_tries o where o.last_at < at - interval '1 day' order by o.last_at limit 20 for update skip locked) old
   where t.login = old.login;
  delete from network_tries t using (select o.login, o.network from network_tries o where o.last_at < at - interval '1 day' order by o.last_at limit 20 for update skip locked) old
   where t.login = old.login and t.network = old.network;
  delete from known_network t using (select o.account_id, o.network from known_network o where o.last_at < at - interval '90 days' order by o.last_at limit 20 for update skip locked) old
   where t.account_id = old.account_id and t.network = old.network;

  return query select 0, a.id, a.password_hash, a.disabled from (select 1) as one left join account a on a.login = of_login;
end $$;

-- The attempt was wrong: what the administrator reads of it.
create function auth_wrong(of_login text) returns void language sql security definer set search_path = public as $$
  update login_tries
     set wrong = case when last_wrong > clock_timestamp() - interval '1 day' then wrong + 1 else 1 end,
         wrong_since = case when last_wrong > clock_timestamp() - interval '1 day' then wrong_since else clock_timestamp() end,
         last_wrong = clock_timestamp()
   where login = sign_in_digest(of_login) $$;

-- The attempt was right: it counts no more, the network has nothing to wait for, and is known from now on.
drop function auth_session_open(uuid, bytea, bytea, timestamptz);
create function auth_session_open(of_account uuid, from_network text, new_token_hash bytea, new_csrf_hash bytea, ends timestamptz)
  returns uuid language plpgsql security definer set search_path = public as $$
declare
  opened uuid;
  its_login text;
begin
  select a.login into its_login from account a where a.id = of_account and not a.disabled;
  if not found then return null; end if;
  update login_tries t set in_hour = greatest(t.in_hour - 1, 0) where t.login = sign_in_digest(its_login);
  delete from network_tries t where t.login = sign_in_digest(its_login) and t.network = sign_in_digest(its_login, from_network);
  insert into known_network as k (account_id, network) values (of_account, sign_in_digest(its_login, from_network))
    on conflict (account_id, network) do update set last_at = clock_timestamp();
  insert into auth_session (account_id, congress_id, person_id, token_hash, csrf_hash, expires_at)
  select a.id, a.congress_id, a.person_id, new_token_hash, new_csrf_hash, ends from account a where a.id = of_account and not a.disabled
  returning id into opened;
  return opened;
end $$;

-- With each account what was tried on it, once five were wrong without a day's rest between them.
drop function managed_accounts(uuid, text, text, integer);
create function managed_accounts(of_account uuid, words text, after_login text, max_rows integer)
  returns table (id uuid, person_id uuid, person_name text, login text, disabled boolean, must_change boolean, wrong integer, wrong_since timestamptz, only_known boolean)
  language sql stable security definer set search_path = public as $$
  select m.id, m.person_id, m.name, m.login, m.disabled, m.must_change, t.wrong, t.wrong_since,
         t.in_hour >= 50 and t.hour_began > clock_timestamp() - interval '1 hour'
    from (select a.id, a.person_id, p.name, a.login, a.disabled, a.must_change
            from account a join person p on p.congress_id = a.congress_id and p.id = a.person_id
           where a.congress_id = app_congress() and (of_account is null or a.id = of_account)
             and (words is null or position(words in p.name) > 0 or position(lower(words) in lower(a.login)) > 0)
             and (after_login is null or a.login > after_login)
           order by a.login limit max_rows) m
    left join login_tries t on t.login = sign_in_digest(m.login) and t.wrong >= 5 and t.last_wrong > clock_timestamp() - interval '1 day'
   order by m.login $$;

-- A new password that must be changed; an ended account is open again by it, and nobody waits any more.
create or replace function account_reset(of_account uuid, new_password_hash text) returns void language plpgsql security definer set search_path = public as $$
declare its_login text;
begin
  update account set password_hash = new_password_hash, must_change = true, disabled = false where id = of_account and congress_id = app_congress() returning login into its_login;
  if not found then return; end if;
  delete from login_tries where login = sign_in_digest(its_login);
  delete from network_tries where login = sign_in_digest(its_login);
  perform account_sign_out(of_account, null);
end $$;

alter table account drop column failed_count, drop column locked_until;

revoke execute on function sign_in_digest(text[]), auth_attempt(text, text), auth_wrong(text), auth_session_open(uuid, text, bytea, bytea, timestamptz), managed_accounts(uuid, text, text, integer) from public;
grant execute on function auth_attempt(text, text), auth_wrong(text), auth_session_open(uuid, text, bytea, bytea, timestamptz), managed_accounts(uuid, text, text, integer) to huiying_app;
