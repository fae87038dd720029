#!/bin/sh
set -eu
export JWT_SECRET="${JWT_SECRET:-secret}"
#                                ^^^^^^ no-secret-fallback: JWT_SECRET falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
: "${DB_PASSWORD:=postgres}"
#                 ^^^^^^^^ no-secret-fallback: DB_PASSWORD falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
export API_KEY="${API_KEY:-}"
export TOKEN_TTL="${TOKEN_TTL:-900}"
export SESSION_SECRET="${SESSION_SECRET:?}"
export SECRET_FILE="${SECRET_FILE:-/run/secrets/jwt}"
exec node server.js
