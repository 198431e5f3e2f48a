-- Views of suggestions. The four facts stand beside one another and are never one status.
create table suggestion_view (
  case_id uuid primary key,
  congress_id uuid not null,
  meeting_code text,
  source text not null,
  number integer,
  receipt_number integer,
  title_ref uuid,
  lead_id uuid,
  is_key boolean not null,
  case_state text not null,
  label text not null,
  round integer not null,
  registered_on date,
  handed_over_on date,
  replied_on date,
  closed_on date,
  commitments integer not null,
  fulfilled integer not null,
  satisfied text not null,
  foreign key (congress_id, case_id) references case_head (congress_id, id)
);
create index suggestion_view_number on suggestion_view (congress_id, meeting_code, number, case_id);
-- The order of the list of suggestions, as its query says it.
create index suggestion_view_order on suggestion_view (congress_id, (coalesce(meeting_code, '')) desc, (coalesce(number, 2147483647)), case_id);

create table assignment_view (
  part_id uuid primary key,
  case_id uuid not null,
  congress_id uuid not null,
  unit_id uuid not null,
  unit_kind text not null,
  role text not null,
  round integer not null,
  state text not null,
  created_on date not null,
  accepted_on date,
  foreign key (congress_id, case_id) references case_head (congress_id, id),
  foreign key (congress_id, unit_id) references body (congress_id, id)
);
create index assignment_view_case on assignment_view (case_id);
create index assignment_view_unit on assignment_view (congress_id, unit_id, state);

create table reply_view (
  part_id uuid primary key,
  case_id uuid not null,
  congress_id uuid not null,
  assignment_id uuid not null,
  round integer not null,
  state text not null,
  class_code text,
  code_set text,
  text_ref uuid,
  signed_on date,
  delivered_on date,
  foreign key (congress_id, case_id) references case_head (congress_id, id)
);
create index reply_view_case on reply_view (case_id);

create table rating_view (
  part_id uuid primary key,
  case_id uuid not null,
  congress_id uuid not null,
  reply_id uuid not null,
  rater_id uuid not null,
  state text not null,
  given jsonb,
  -- Event that brought the marks: what of a rating is told when it is unveiled.
  given_seq integer,
  reason_ref uuid,
  entry text,
  through_unit boolean not null,
  veiled boolean not null,
  foreign key (congress_id, case_id) references case_head (congress_id, id)
);
create index rating_view_case on rating_view (case_id);

create table contact_view (
  part_id uuid primary key,
  case_id uuid not null,
  congress_id uuid not null,
  assignment_id uuid not null,
  day date not null,
  mode text not null,
  stage text not null,
  state text not null,
  foreign key (congress_id, case_id) references case_head (congress_id, id)
);
create index contact_view_case on contact_view (case_id);

create table commitment_view (
  part_id uuid primary key,
  case_id uuid not null,
  congress_id uuid not null,
  assignment_id uuid not null,
  unit_id uuid not null,
  due_on date not null,
  state text not null,
  text_ref uuid,
  moves integer not null,
  foreign key (congress_id, case_id) references case_head (congress_id, id)
);
create index commitment_view_due on commitment_view (congress_id, due_on) where state <> 'verified';

create table publication_view (
  part_id uuid primary key,
  case_id uuid not null,
  congress_id uuid not null,
  reply_id uuid not null,
  state text not null,
  form text,
  foreign key (congress_id, case_id) references case_head (congress_id, id)
);
create index publication_view_case on publication_view (case_id);
