-- Who asks, and in which scope. Set for one transaction by with-actor.ts; after a pooled connection was used once,
-- an unset setting is '' and not NULL, hence nullif.
create function app_congress() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.congress', true), '')::uuid $$;

-- person:<uuid>, body:<uuid>, role:<role>, kind:<body kind>: whatever a row of case_access may be given to.
create function app_subjects() returns text[] language sql stable parallel safe as
  $$ select string_to_array(nullif(current_setting('app.subjects', true), ''), ',') $$;

create function app_person() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.person', true), '')::uuid $$;

-- True for readers of the handling side: veiled rows do not exist for them.
create function app_handling() returns boolean language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('app.handling', true), '')::boolean, true) $$;

-- The one case that the executor works on, after it has checked visibility itself.
create function app_case() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.case', true), '')::uuid $$;

-- The movable clock of demo and test mode: one row, zero everywhere else.
create table clock (
  only_row boolean primary key default true check (only_row),
  offset_ms bigint not null default 0
);
insert into clock default values;

create function app_now() returns timestamptz language sql volatile as
  $$ select date_trunc('milliseconds', clock_timestamp()) + make_interval(secs => (select offset_ms from clock) / 1000.0) $$;
