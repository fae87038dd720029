#!/bin/sh
set -e

until nc -z "$DB_HOST" 5432; do sleep 1; done
npx typeorm migration:run -d dist/data-source.js
# <- no-migration-at-startup: `typeorm migration:run` runs whenever a process starts; run it once per release as an admin process.
exec "$@"
