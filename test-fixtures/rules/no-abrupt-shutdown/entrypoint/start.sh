#!/bin/sh
trap '' TERM INT
# <- no-abrupt-shutdown: SIGTERM is ignored, so the process is killed when the grace period is over; close the server and exit.
exec node server.js
