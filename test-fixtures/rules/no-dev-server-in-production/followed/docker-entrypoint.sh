#!/bin/sh
set -e
if [ "$DEBUG" = 1 ]; then
  exec python manage.py runserver 0.0.0.0:8000
fi
exec gunicorn shop.wsgi --reload
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-dev-server-in-production
