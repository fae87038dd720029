#!/bin/bash
set -e

if [[ "$APPLY_MIGRATIONS" = "true" ]]; then
    ./manage.py migrate --noinput
fi

exec gunicorn events.wsgi
