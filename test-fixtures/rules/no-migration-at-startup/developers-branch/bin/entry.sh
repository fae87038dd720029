#!/bin/bash
if [ "$LOCAL_DEV_ENV" == "true" ]; then
    python manage.py migrate --noinput
    python manage.py runserver 0.0.0.0:"$PORT"
else
    exec gunicorn --bind 0.0.0.0:"$PORT" shop.wsgi:application
fi
