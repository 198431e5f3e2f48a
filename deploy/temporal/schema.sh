#!/bin/sh
set -eu
for pair in temporal:versioned temporal_visibility:visibility; do
  database=${pair%%:*}
  schema=/etc/temporal/schema/postgresql/v12/temporal/versioned
  [ "$database" = temporal_visibility ] && schema=/etc/temporal/schema/postgresql/v12/visibility/versioned
  tool="temporal-sql-tool --plugin postgres12 --ep postgres -p 5432 -u temporal --pw $SQL_PASSWORD --db $database"
  $tool setup-schema -v 0.0 || echo "$database has a schema already"
  $tool update-schema -d "$schema"
done
