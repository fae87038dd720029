#!/bin/sh
echo starting
forever start server.js
# <- no-daemonize
tail -f /dev/null
