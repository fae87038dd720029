#!/bin/sh
set -e

until nc -z "$POSTGRES_HOST" 5432; do
  sleep 1
done

python manage.py migrate --noinput
python manage.py collectstatic --noinput
gunicorn shop.wsgi:application --bind 0.0.0.0:8000 --workers 3 --access-logfile /var/log/shop/access.log
