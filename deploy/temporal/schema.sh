#!/bin/sh
# Temporal's two schemas, made on empty databases and brought up to date on others. The tool reads SQL_PASSWORD by itself.
set -eu
schemas=/etc/temporal/schema/postgresql/v12
update() {
  tool="temporal-sql-tool --plugin postgres12 --ep postgres -p 5432 -u temporal --db $1"
  # Where there is a newer version already, this does nothing.
  $tool setup-schema -v 0.0
  $tool update-schema -d "$schemas/$2/versioned"
}
update temporal temporal
update temporal_visibility visibility
