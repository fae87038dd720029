#!/bin/sh
set -e
if [ ! -d /srv/app ]; then
  git clone https://github.com/acme/shop.git /srv/app
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-runtime-code-update
fi
git -C /srv/app pull
# <- no-runtime-code-update
cd /srv/app
exec node server.js
