#!/bin/sh
if [ "$1" = worker ]; then
  node src/worker.js
else
  node src/server.js
fi
