#!/usr/bin/env bash
set -euo pipefail
db_password=${POSTGRES_PASSWORD:-postgres}
PGPASSWORD="$db_password" createdb --host localhost --username postgres shop_test
