#!/bin/sh
export MATE_PASSWORD="${MATE_PASSWORD:-captain}"
#                                      ^^^^^^^ no-secret-fallback
exec node src/server.js
