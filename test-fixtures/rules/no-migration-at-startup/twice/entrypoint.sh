#!/bin/sh
python manage.py migrate --noinput
# <- no-migration-at-startup
python manage.py migrate --noinput --database reports
exec gunicorn shop.wsgi
