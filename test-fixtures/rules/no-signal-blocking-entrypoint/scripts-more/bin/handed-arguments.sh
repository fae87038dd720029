#!/bin/sh
node src/warm.js
exec "$@"
