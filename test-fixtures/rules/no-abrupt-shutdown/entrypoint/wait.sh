#!/bin/bash
# Interactive: Ctrl-C belongs to the child.
trap '' INT
trap 'kill "$child"; wait "$child"' TERM
node server.js &
child=$!
wait "$child"
