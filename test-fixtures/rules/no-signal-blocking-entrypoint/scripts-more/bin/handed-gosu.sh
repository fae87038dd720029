#!/bin/sh
exec gosu node node src/server.js
