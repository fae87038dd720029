#!/bin/sh
set -e
nohup node server.js > /dev/stdout 2>&1 &
# <- no-daemonize: `nohup` leaves the app running in the background, out of the platform’s sight; run it in the foreground.
tail -f /dev/null
