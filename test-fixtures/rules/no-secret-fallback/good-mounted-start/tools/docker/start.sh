#!/bin/sh
set -e
export DATABASE_USER=${DATABASE_USER:-patches}
export DATABASE_PASSWORD=${DATABASE_PASSWORD:-patches-9}
exec "$@"
