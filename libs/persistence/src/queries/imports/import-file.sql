-- The file of an import as it came, and how it is read.
-- $1 congress · $2 import
select workbook, digest, layout as reading from import_run where congress_id = $1 and id = $2
