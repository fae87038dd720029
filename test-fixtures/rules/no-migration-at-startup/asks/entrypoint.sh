#!/bin/sh
if ! python manage.py migrate --check; then
  echo "Migrations are pending"
  exit 1
fi
exec gunicorn shop.wsgi
