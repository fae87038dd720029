#!/bin/sh
set -e
if [ "$1" = node ]; then
  echo "starting"
fi
exec "$@"
