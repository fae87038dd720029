#!/bin/sh
# What comes and goes beside the process is none.
tail -F /tmp/audit.txt &
(sleep 5; echo up) &
exec node server.js
