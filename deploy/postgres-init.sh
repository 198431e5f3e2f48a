#!/bin/sh
# Once, on an empty volume: the owner of the tables, two login roles that own nothing, and Temporal's own role and databases.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres <<SQL
create role huiying_owner login createrole password '${OWNER_PASSWORD}';
create role huiying_api login password '${API_PASSWORD}';
create role huiying_worker login password '${WORKER_PASSWORD}';
create database huiying owner huiying_owner;
create role temporal login password '${TEMPORAL_PASSWORD}';
create database temporal owner temporal;
create database temporal_visibility owner temporal;
SQL
