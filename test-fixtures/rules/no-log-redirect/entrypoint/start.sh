#!/bin/bash
echo "started $(date)" > /tmp/started
envsubst < config.template > config.json
node migrate.js > /dev/null
exec > >(tee -a /var/log/start.log) 2>&1
#        ^^^^^^^^^^^^^^^^^^^^^^^^^ no-log-redirect: The output is also kept in /var/log/start.log, which only grows; leave it on stdout alone.
exec node src/server.js >>/var/log/node.log
#                       ^^^^^^^^^^^^^^^^^^^ no-log-redirect
