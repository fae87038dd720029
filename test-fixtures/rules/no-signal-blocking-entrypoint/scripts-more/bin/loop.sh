#!/bin/sh
while true; do
  node src/server.js
done
