-- The congress's name, its moment, and the version of what its decisions refer to.
-- $1 congress
select name, app_now() as now, reference_version as "referenceVersion" from congress where congress.id = $1
