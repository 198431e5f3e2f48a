-- A session of a congress is one meeting. Where an import made it a second time under another code, that entry stays
-- for the cases that name it, and says which one it doubles; no further one can be made.
alter table meeting add column double_of text;
update meeting m set double_of = first.code
  from (select distinct on (congress_id, term, session) congress_id, term, session, code
          from meeting order by congress_id, term, session, code <> term || '-' || session, opens_on desc, code) first
 where m.congress_id = first.congress_id and m.term = first.term and m.session = first.session and m.code <> first.code;
alter table meeting add foreign key (congress_id, double_of) references meeting (congress_id, code);
create unique index meeting_session on meeting (congress_id, term, session) where double_of is null;
