-- What people read: written in the command's own transaction, rebuilt from the events at any time.
create table case_access (
  case_id uuid not null,
  congress_id uuid not null,
  subject text not null,
  relation text not null,
  primary key (case_id, subject, relation),
  foreign key (congress_id, case_id) references case_head (congress_id, id)
);
create index case_access_subject on case_access (congress_id, subject, case_id);

create table task (
  case_id uuid not null,
  congress_id uuid not null,
  command text not null,
  part_id uuid not null,
  role text not null,
  subject text not null,
  since_seq integer not null,
  deadline_id uuid,
  veiled boolean not null,
  primary key (case_id, command, part_id, role, subject),
  foreign key (congress_id, case_id) references case_head (congress_id, id)
);
create index task_subject on task (congress_id, subject);

create table deadline (
  id uuid primary key,
  case_id uuid not null,
  congress_id uuid not null,
  kind text not null,
  part_id uuid not null,
  started_on date not null,
  last_day date not null,
  due_at timestamptz not null,
  provisional boolean not null,
  status text not null,
  escalated integer not null,
  veiled boolean not null,
  foreign key (congress_id, case_id) references case_head (congress_id, id)
);
create index deadline_case on deadline (case_id);
create index deadline_running on deadline (congress_id, due_at) where status = 'running';

-- Bigrams of titles and texts; no policy (it would switch the index off) and no text, readable only by search_cases.
create table case_search (
  case_id uuid primary key,
  congress_id uuid not null,
  grams tsvector not null,
  foreign key (congress_id, case_id) references case_head (congress_id, id)
);
create index case_search_grams on case_search using gin (grams);

create function zh_grams(t text) returns tsvector language sql immutable parallel safe strict as $$
  select array_to_tsvector(coalesce(array_agg(distinct g), '{}')) from
   (select substr(x, i, 2) g from (select regexp_replace(lower(t), '[^[:alnum:]]+', ' ', 'g') x) a,
           generate_series(1, greatest(char_length(x) - 1, 0)) i) s
  where g !~ ' ' and char_length(g) = 2 $$;

create function zh_query(q text) returns tsquery language sql immutable parallel safe strict as $$
  select coalesce(string_agg(quote_literal(g), ' & '), '')::tsquery from
   (select distinct substr(x, i, 2) g from (select regexp_replace(lower(q), '[^[:alnum:]]+', ' ', 'g') x) a,
           generate_series(1, greatest(char_length(x) - 1, 0)) i) s
  where g !~ ' ' and char_length(g) = 2 $$;

-- Cases that hold the words, in the asker's congress and sight; from two characters up, exact substrings of a text.
create function search_cases(q text) returns setof uuid language sql stable security definer set search_path = public as $$
  select distinct s.case_id
    from case_search s
    join case_access a on a.case_id = s.case_id and a.congress_id = s.congress_id and a.subject = any (app_subjects())
    join content c on c.case_id = s.case_id and c.congress_id = s.congress_id and c.kind in ('title', 'body')
     and c.sealed_at is null and c.erased_at is null and not c.veiled
   where s.congress_id = app_congress()
     and char_length(q) >= 2
     and s.grams @@ zh_query(q)
     and lower(c.body) like '%' || replace(replace(replace(lower(q), '\', '\\'), '%', '\%'), '_', '\_') || '%' $$;
