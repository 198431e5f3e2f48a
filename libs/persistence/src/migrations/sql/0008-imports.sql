-- An import: the file as it came, what was read from each row, what the user decided, and the result of each row.
create table import_run (
  id uuid primary key,
  congress_id uuid not null references congress (id),
  kind text not null check (kind in ('units', 'deputies', 'sessionLedger')),
  state text not null check (state in ('read', 'running', 'finished')),
  meeting_code text,
  digest text not null,
  workbook bytea not null,
  layout jsonb not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  confirmed_by uuid,
  confirmed_at timestamptz,
  finished_at timestamptz,
  unique (congress_id, id)
);

create table import_row (
  import_id uuid not null,
  congress_id uuid not null,
  row_number integer not null,
  value jsonb not null,
  problems jsonb not null,
  warnings jsonb not null,
  choice text not null default 'take' check (choice in ('take', 'skip')),
  result text check (result in ('made', 'known', 'failed', 'skipped')),
  result_code text,
  case_id uuid,
  primary key (import_id, row_number),
  foreign key (congress_id, import_id) references import_run (congress_id, id)
);
create index import_row_open on import_row (import_id, row_number) where result is null;

-- Confirmed imports of all congresses that are not finished, without any content: whoever starts their runs sees no congress.
create function running_imports() returns table (import_id uuid, congress_id uuid) language sql stable security definer set search_path = public as $$
  select id, congress_id from import_run where state = 'running' order by confirmed_at, id $$;
