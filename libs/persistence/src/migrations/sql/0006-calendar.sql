-- Every entering of a calendar year: who entered what, what stood there before, and how far the open cases whose
-- deadlines touch the year have been looked at. What is not finished is still to be done.
create table calendar_entry (
  id uuid primary key default uuidv7(),
  congress_id uuid not null,
  year integer not null,
  before jsonb,
  data jsonb not null,
  entered_by uuid not null,
  entered_at timestamptz not null default clock_timestamp(),
  -- In the order of their ids, the last case that was looked at.
  through_case uuid,
  looked integer not null default 0,
  revised integer not null default 0,
  failed integer not null default 0,
  finished_at timestamptz,
  foreign key (congress_id, year) references calendar_year (congress_id, year),
  foreign key (congress_id, entered_by) references person (congress_id, id)
);
create index calendar_entry_year on calendar_entry (congress_id, year, entered_at);
create index calendar_entry_open on calendar_entry (entered_at) where finished_at is null;

-- Entries of all congresses whose cases are still to be looked at: whoever carries them on sees no congress. A young one
-- is spared: a command that read the calendar before it may still be on its way.
create function open_calendar_entries(spared interval) returns table (entry_id uuid, congress_id uuid) language sql stable security definer set search_path = public as $$
  select id, congress_id from calendar_entry where finished_at is null and entered_at <= clock_timestamp() - spared order by entered_at, id $$;

-- Cases of the asker's congress in which a clock runs through a day of the year: ids only.
create function cases_in_calendar_year(of_year integer, after_case uuid, max_rows integer) returns table (case_id uuid)
  language sql stable security definer set search_path = public as $$
  select distinct d.case_id from deadline d
   where d.congress_id = app_congress() and d.status = 'running' and of_year between extract(year from d.started_on) and extract(year from d.last_day)
     and (after_case is null or d.case_id > after_case)
   order by d.case_id limit max_rows $$;
