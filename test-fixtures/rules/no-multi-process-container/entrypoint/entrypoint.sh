#!/bin/sh
set -e
python manage.py collectstatic --noinput
celery -A shop worker &
# <- no-multi-process-container
exec gunicorn shop.wsgi
