#!/usr/bin/env bash
# Run once by PostgreSQL's image, as its superuser: a user and a database for each of those who keep their state here.
set -euo pipefail

for name in tideline mlflow; do
    psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set "name=$name" << END
\set password \`cat /run/secrets/postgres-$name\`
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
END
done
