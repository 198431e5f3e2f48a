-- Numbers that an import which is over kept for suggestions that failed by a fault: they are free for whoever brings those.
update allocation a set state = 'void', case_id = null, reason = 'IMPORT.REFUSED'
 where a.state = 'used' and not exists (select from case_head h where h.congress_id = a.congress_id and h.id = a.case_id)
   and exists (select from import_run r where r.congress_id = a.congress_id and a.slot = 'import:' || r.id and r.state = 'finished');
