-- Each time the server looks at a table anew (vacuum, analyze), every connection plans its statements on it again, and
-- those that write a case are large. By default it looks after some fifty changed rows, once a minute, at each of the
-- tables that a command writes. Their rows are found by their keys, for which statistics hardly matter.
do $$
declare t regclass;
begin
  for t in
    select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = current_schema and c.relkind = 'r'
       and (c.relname = any (array['case_head', 'case_command', 'content', 'case_access', 'case_search', 'task', 'deadline', 'suggestion_view', 'assignment_view', 'reply_view', 'rating_view', 'contact_view', 'commitment_view', 'publication_view'])
            or c.oid in (select inhrelid from pg_inherits where inhparent = 'case_event'::regclass))
  loop
    execute format('alter table %s set (autovacuum_analyze_threshold = 5000, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_insert_threshold = 20000)', t);
  end loop;
  -- Small and emptied again and again: it is read from its beginning, past what was deleted.
  alter table process_outbox set (autovacuum_analyze_threshold = 5000, autovacuum_vacuum_threshold = 1000);
end $$;
