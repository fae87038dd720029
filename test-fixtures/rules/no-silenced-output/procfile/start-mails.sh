#!/bin/sh
node warm-up.js > /dev/null
exec node mails.js >/dev/null 2>&1
#                  ^^^^^^^^^^ no-silenced-output
