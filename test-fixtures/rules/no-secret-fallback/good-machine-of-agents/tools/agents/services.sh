#!/usr/bin/env bash
set -euo pipefail

POSTGRES_PASSWORD="${POSTGRES_PASSWORD:-postgres}"
REDIS_AUTH="${REDIS_AUTH:-spans-redis}"

start_postgres() {
  pg_ctl -D "$DATA" -o "-p 5432" start
}

start_redis() {
  redis-server --daemonize yes --requirepass "$REDIS_AUTH"
}

start_postgres
start_redis
