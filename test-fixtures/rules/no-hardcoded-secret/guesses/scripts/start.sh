#!/bin/sh
mysql -h "$DB_HOST" -u gate --password=gate -e 'show tables;' gate
exec node src/server.js
