import type { ViewCheck } from './view-check';

/** By which words a case is found: every two neighbouring letters or characters of its texts, and no others. */
export const caseSearchCheck: ViewCheck = {
  table: 'case_search',
  key: ['case_id'],
  columns: ['case_id', 'congress_id', 'grams'],
  expected: `
    select f.case_id, f.congress_id, array_to_tsvector(coalesce(array_agg(distinct substr(w.word, at, 2)) filter (where at is not null), '{}')) as grams
      from folded f
      cross join lateral jsonb_array_elements_text(f.searchable) as ref
      join content c on c.id = ref::uuid and c.body is not null
      cross join lateral regexp_split_to_table(lower(c.body), '[^[:alnum:]]+') as w(word)
      left join lateral generate_series(1, char_length(w.word) - 1) as at on true
     group by f.case_id, f.congress_id`,
};
