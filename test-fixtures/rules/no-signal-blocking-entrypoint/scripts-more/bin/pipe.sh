#!/bin/sh
node src/server.js | tee /dev/stderr
