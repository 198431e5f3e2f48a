-- A congress, and what belongs to it: bodies and names with dates, people, roles, meetings, rules, calendar.
create table congress (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('county', 'town')),
  parent_id uuid references congress (id),
  -- Key of the fingerprints of commands: a destroyed text cannot be guessed by them.
  fingerprint_key bytea not null default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'),
  -- Raised by every change of what decisions refer to; caches are valid for one value of it.
  reference_version bigint not null default 1,
  created_at timestamptz not null default now()
);

create table body (
  congress_id uuid not null references congress (id),
  id uuid not null,
  code text not null,
  kind text not null,
  superior_id uuid,
  superior_name text,
  rank integer not null default 0,
  open_from date not null,
  closed_from date,
  primary key (congress_id, id),
  unique (congress_id, code)
);

create table body_name (
  congress_id uuid not null,
  body_id uuid not null,
  name text not null,
  short_name text not null,
  other_names text[] not null default '{}',
  valid_from date not null,
  valid_until date,
  primary key (congress_id, body_id, valid_from),
  foreign key (congress_id, body_id) references body (congress_id, id)
);

create table person (
  congress_id uuid not null references congress (id),
  id uuid not null,
  name text not null,
  primary key (congress_id, id)
);

create table contact_data (
  congress_id uuid not null,
  person_id uuid not null,
  phone text,
  address text,
  primary key (congress_id, person_id),
  foreign key (congress_id, person_id) references person (congress_id, id)
);

create table contact_reveal (
  id uuid primary key default uuidv7(),
  congress_id uuid not null,
  person_id uuid not null,
  revealed_by uuid not null,
  reason text not null,
  at timestamptz not null default now(),
  foreign key (congress_id, person_id) references person (congress_id, id)
);

create table deputy (
  congress_id uuid not null,
  person_id uuid not null,
  card text not null,
  term integer not null,
  delegation text,
  group_body_id uuid,
  rank integer not null default 0,
  in_office_from date not null,
  in_office_until date,
  primary key (congress_id, card),
  foreign key (congress_id, person_id) references person (congress_id, id)
);
create index deputy_person on deputy (congress_id, person_id);

create table role_grant (
  id uuid primary key default uuidv7(),
  congress_id uuid not null,
  person_id uuid not null,
  role text not null,
  body_id uuid,
  valid_from date not null,
  valid_until date,
  foreign key (congress_id, person_id) references person (congress_id, id),
  foreign key (congress_id, body_id) references body (congress_id, id)
);
create index role_grant_person on role_grant (congress_id, person_id);

create table meeting (
  congress_id uuid not null references congress (id),
  code text not null,
  term integer not null,
  session integer not null,
  opens_on date not null,
  closes_on date not null,
  cut_off_on date,
  primary key (congress_id, code)
);

create table rule_set (
  congress_id uuid not null references congress (id),
  case_type text not null,
  version text not null,
  valid_from date not null,
  data jsonb not null,
  primary key (congress_id, case_type, version)
);

create table calendar_year (
  congress_id uuid not null references congress (id),
  year integer not null,
  data jsonb not null,
  primary key (congress_id, year)
);

create function reference_changed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update congress set reference_version = reference_version + 1 where id = coalesce(new.congress_id, old.congress_id);
  return null;
end $$;

do $$
declare t text;
begin
  foreach t in array array['body', 'deputy', 'meeting', 'rule_set', 'calendar_year'] loop
    execute format('create trigger reference_changed after insert or update or delete on %I for each row execute function reference_changed()', t);
  end loop;
end $$;
