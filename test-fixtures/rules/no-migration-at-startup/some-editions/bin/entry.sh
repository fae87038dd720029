#!/bin/bash
if [ "$EDITION" = "ENTERPRISE" ] || [ "$EDITION" = "DEV" ]; then
    python manage.py migrate --noinput
    # <- no-migration-at-startup
fi
exec gunicorn --bind 0.0.0.0:"$PORT" shop.wsgi:application
