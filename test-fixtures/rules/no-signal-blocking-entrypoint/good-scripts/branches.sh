#!/bin/bash
if [ "${ROLE:-web}" = web ]; then
  exec node src/server.js
else
  exec node src/worker.js
fi
