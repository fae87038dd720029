#!/bin/bash
node src/server.js &
child=$!
trap 'kill -TERM "$child"' TERM
wait "$child"
