#!/bin/sh
if [ "$1" = "web" ]; then
  exec node dist/server.js
elif [ "$1" = "web-local" ]; then
  npm run build
  exec node dist/server.js
else
  exec "$@"
fi
