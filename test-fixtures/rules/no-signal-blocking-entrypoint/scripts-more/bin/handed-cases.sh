#!/bin/sh
case "$1" in
  web) exec node src/server.js ;;
  *) exec "$@" ;;
esac
