#!/bin/sh
set -e
cmd="exec node src/server.js $*"
if [ "${RUN_AS:-0}" -ne 0 ]; then
  cmd="su - app -c '$cmd'"
fi
eval "$cmd"
