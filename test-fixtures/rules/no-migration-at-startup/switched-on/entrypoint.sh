#!/bin/sh
if [ "$PERFORM_MIGRATIONS" = "true" ]; then
  flask db upgrade
fi
if [ -d migrations ]; then
  flask db upgrade --tag audit
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-migration-at-startup
fi
exec gunicorn shop.wsgi
