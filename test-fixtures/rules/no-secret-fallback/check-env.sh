#!/bin/bash
# Warns of what was left as it came.
set -eu
if [[ "${DB_PASSWORD:-changeme123}" == "changeme123" ]] || [ "${ADMIN_PASSWORD:-admin}" = admin ]; then
  echo "Set passwords of your own" >&2
  exit 1
fi
if [ -n "${API_TOKEN:-none-given}" ]; then
  echo "There is a token"
fi
if [[ "$1" == "${ENTRY_PASSWORD:-let-me-in}" ]]; then
#                                ^^^^^^^^^ no-secret-fallback
  exec node server.js
fi
