#!/bin/sh
trap '' TERM
cd /opt/parley
nohup node dist/server.js > /var/log/parley.log 2>&1 &
