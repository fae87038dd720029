#!/bin/sh
case "$1" in
  api)
    exec gunicorn shop.wsgi
    ;;
  migration)
    exec flask db upgrade
    ;;
  all-migrations)
    flask db upgrade
    flask db upgrade --tag audit
    ;;
  worker)
    exec celery -A shop worker
    ;;
esac
