-- The truth about cases: head with folded state, append-only events, known commands, numbers, texts, process outbox.
create table case_head (
  id uuid primary key,
  congress_id uuid not null references congress (id),
  case_type text not null,
  created_year integer not null,
  seq integer not null default 0,
  open_seq integer not null default 0,
  epoch integer not null default 1,
  -- Version of the process code whose run the case has.
  process_version integer not null,
  rule_version text not null,
  ended boolean not null default false,
  state jsonb,
  chain_hash bytea,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  unique (congress_id, id)
);
create index case_head_open on case_head (id) where not ended;

-- Partitioned by the year of the case's creation; a year without a partition of its own falls into the default one.
create table case_event (
  created_year integer not null,
  case_id uuid not null,
  seq integer not null,
  congress_id uuid not null,
  type text not null,
  v integer not null,
  veiled boolean not null,
  command_id uuid not null,
  entered_at timestamptz not null,
  body jsonb not null,
  -- The canonical bytes that the hash is made over: jsonb keeps neither key order nor number form.
  bytes bytea not null,
  algorithm text not null,
  hash bytea not null,
  primary key (created_year, case_id, seq),
  foreign key (congress_id, case_id) references case_head (congress_id, id)
) partition by list (created_year);
create table case_event_default partition of case_event default;
do $$
begin
  for y in 2020..2035 loop
    execute format('create table case_event_%s partition of case_event for values in (%s)', y, y);
  end loop;
end $$;
create index case_event_case on case_event (case_id, seq);

create table case_command (
  command_id uuid primary key,
  congress_id uuid not null,
  case_id uuid not null,
  -- Null for what time brought: the process's own order for it is known by its id alone.
  fingerprint bytea,
  seq integer not null,
  open_seq integer not null,
  foreign key (congress_id, case_id) references case_head (congress_id, id)
);

create table series (
  congress_id uuid not null references congress (id),
  id text not null,
  last integer not null,
  primary key (congress_id, id)
);

create table allocation (
  congress_id uuid not null,
  series_id text not null,
  n integer not null,
  case_id uuid,
  slot text not null,
  state text not null check (state in ('used', 'void')),
  reason text,
  primary key (congress_id, series_id, n),
  foreign key (congress_id, series_id) references series (congress_id, id)
);

create table content (
  id uuid primary key,
  congress_id uuid not null,
  case_id uuid,
  kind text not null,
  body text,
  salt bytea not null,
  digest text not null,
  -- Not for the handling side: it belongs to a veiled event.
  veiled boolean not null default false,
  sealed_at timestamptz,
  erased_at timestamptz,
  created_by uuid,
  created_at timestamptz not null default now(),
  foreign key (congress_id, case_id) references case_head (congress_id, id)
);
create index content_case on content (case_id);

create sequence process_outbox_version;
create table process_outbox (
  case_id uuid primary key,
  congress_id uuid not null,
  seq integer not null,
  restart boolean not null default false,
  version bigint not null default nextval('process_outbox_version'),
  since timestamptz not null default now(),
  foreign key (congress_id, case_id) references case_head (congress_id, id)
);

create table parked_order (
  command_id uuid primary key,
  case_id uuid not null,
  congress_id uuid not null,
  stage text not null,
  command text not null,
  part uuid,
  cause integer,
  deadline uuid,
  step text,
  error_code text not null,
  parked_at timestamptz not null default now(),
  foreign key (congress_id, case_id) references case_head (congress_id, id)
);
create index parked_order_case on parked_order (case_id);
