#!/bin/sh
# Run by the PostgreSQL image at its first start: a database for each service, a role that owns and migrates it, and one
# that runs the service and owns nothing.
set -eu

make() {
  psql -v ON_ERROR_STOP=1 -U postgres -d postgres -v owner_password="$2" -v app_password="$3" <<SQL
create role $1_owner login password :'owner_password';
create role $1_app login password :'app_password';
create database $1 owner $1_owner encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8' template template0;
revoke all on database $1 from public;
grant connect on database $1 to $1_app;
\\connect $1
revoke all on schema public from public;
grant usage on schema public to $1_app;
SQL
}

make control_list "$CONTROL_LIST_OWNER_PASSWORD" "$CONTROL_LIST_APP_PASSWORD"
make license "$LICENSE_OWNER_PASSWORD" "$LICENSE_APP_PASSWORD"
make declaration "$DECLARATION_OWNER_PASSWORD" "$DECLARATION_APP_PASSWORD"
