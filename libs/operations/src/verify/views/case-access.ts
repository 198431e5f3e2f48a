import { subjectSql } from './subject';
import type { ViewCheck } from './view-check';

/** Who sees the case: one row for each holder and relation. */
export const caseAccessCheck: ViewCheck = {
  table: 'case_access',
  key: ['case_id', 'subject', 'relation'],
  columns: ['case_id', 'congress_id', 'subject', 'relation'],
  expected: `
    select distinct f.case_id, f.congress_id, ${subjectSql(`a->'holder'`, `a->>'relation'`)} as subject, a->>'relation' as relation
      from folded f cross join lateral jsonb_array_elements(f.access) as a`,
};
