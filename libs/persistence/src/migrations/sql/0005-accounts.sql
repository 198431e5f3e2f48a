-- Sign-in. Before it there is no actor: these tables have no policy for reading, only functions of libs/auth reach them.
create table account (
  id uuid primary key default uuidv7(),
  congress_id uuid not null,
  person_id uuid not null,
  -- Case makes no difference, so that nobody is taken for another.
  login text not null unique check (login = lower(login)),
  password_hash text not null,
  disabled boolean not null default false,
  -- The password was given by an administrator: until the person has chosen one, the account opens nothing else.
  must_change boolean not null default false,
  failed_count integer not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null default now(),
  foreign key (congress_id, person_id) references person (congress_id, id)
);

create table auth_session (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account (id),
  congress_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null unique,
  csrf_hash bytea not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);

create table api_token (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account (id),
  congress_id uuid not null,
  person_id uuid not null,
  name text not null,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);

create table one_time_code (
  code_hash bytea primary key,
  purpose text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Who did what to an account or to the roles of a person. Rows are only added.
create table account_act (
  id uuid primary key default uuidv7(),
  congress_id uuid not null,
  person_id uuid not null,
  act text not null check (act in ('opened', 'ended', 'reopened', 'passwordReset', 'passwordChanged', 'roleGiven', 'roleEnded')),
  role text,
  body_id uuid,
  role_from date,
  role_until date,
  by_person uuid not null,
  at timestamptz not null default clock_timestamp(),
  foreign key (congress_id, person_id) references person (congress_id, id),
  foreign key (congress_id, by_person) references person (congress_id, id),
  foreign key (congress_id, body_id) references body (congress_id, id)
);
create index account_act_newest on account_act (congress_id, id desc);
