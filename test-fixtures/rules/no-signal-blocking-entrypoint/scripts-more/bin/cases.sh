#!/bin/sh
case "$1" in
  web) node src/server.js ;;
  worker) node src/worker.js ;;
esac
