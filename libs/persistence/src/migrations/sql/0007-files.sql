-- Files that people upload. The bytes lie in the file store under the id; here stands what must be known about them. A file
-- is staged before the command that names it, and is then that case's: its name moves into the content of the same id.
create table stored_file (
  id uuid primary key,
  congress_id uuid not null references congress (id),
  uploaded_by uuid not null,
  -- Null until a command has named it.
  case_id uuid,
  name text,
  media_type text not null,
  size integer not null check (size > 0),
  -- In hexadecimal digits, of the bytes alone; gone with them when the file is destroyed.
  sha256 text,
  salt bytea not null,
  -- Keyed with the salt: what events carry.
  digest text not null,
  -- The bytes are safe in the store.
  stored boolean not null default false,
  uploaded_at timestamptz not null default now(),
  foreign key (congress_id, case_id) references case_head (congress_id, id)
);
create index stored_file_staged on stored_file (uploaded_at) where case_id is null;

-- Files of all congresses that no command has named within a day, locked until the caller's transaction ends: who names one
-- of them now waits, and finds it gone.
create function staged_files_expired(max_rows integer) returns table (id uuid, congress_id uuid) language sql security definer set search_path = public as $$
  select f.id, f.congress_id from stored_file f where f.case_id is null and f.uploaded_at < now() - interval '24 hours' order by f.uploaded_at limit max_rows for update skip locked $$;

create function staged_files_gone(ids uuid[]) returns void language sql security definer set search_path = public as $$
  delete from stored_file where id = any (ids) and case_id is null and uploaded_at < now() - interval '24 hours' $$;
