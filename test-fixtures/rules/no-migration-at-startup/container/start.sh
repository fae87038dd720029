#!/bin/sh
set -e
npx prisma migrate deploy --schema prisma/schema.prisma
# <- no-migration-at-startup: `prisma migrate deploy` runs whenever a process starts; run it once per release as an admin process.
exec node server.js
