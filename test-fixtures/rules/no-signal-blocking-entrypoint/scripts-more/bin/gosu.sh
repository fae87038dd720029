#!/bin/sh
gosu node node src/server.js
