#!/bin/sh
set -e
export ADMIN_PASSWORD=${ADMIN_PASSWORD:-"\"\""}
exec "$@"
