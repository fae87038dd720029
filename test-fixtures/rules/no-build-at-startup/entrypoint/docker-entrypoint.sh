#!/bin/sh
set -e
if [ ! -d node_modules ]; then
  npm install
# ^^^^^^^^^^^ no-unlocked-install
fi
pnpm run build
# <- no-build-at-startup: `pnpm run build` compiles whenever the process starts; do it in the build and start the result.
exec "$@"
