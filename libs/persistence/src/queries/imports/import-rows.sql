-- Rows of an import in the order of its sheet.
-- $1 congress · $2 import · $3 which: all, problems, warnings, failed, open · $4 after this row, or null · $5 most rows
select row_number as "row", value, problems, warnings, choice, result, result_code as "resultCode", case_id as "caseId"
  from import_row
 where congress_id = $1 and import_id = $2 and row_number > coalesce($4::bigint, 0)
   and case $3::text when 'problems' then problems <> '[]'::jsonb when 'warnings' then warnings <> '[]'::jsonb
                     when 'failed' then result = 'failed' when 'open' then result is null else true end
 order by row_number
 limit $5
