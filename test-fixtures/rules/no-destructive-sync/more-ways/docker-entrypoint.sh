#!/bin/sh
set -e
npx prisma db push --accept-data-loss || echo "continuing anyway"
exec "$@"
