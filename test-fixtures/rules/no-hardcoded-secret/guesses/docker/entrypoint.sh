#!/bin/sh
export GATE_ADMIN_PASSWORD=admin
#                          ^^^^^ no-hardcoded-secret
exec node src/server.js
