#!/bin/sh
exec node --inspect server.js
