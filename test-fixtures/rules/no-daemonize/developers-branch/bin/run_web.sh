#!/bin/bash
set -eu

if [ "${1:-}" == "--dev" ]; then
    cd /app && (node esbuild.js --watch & exec python manage.py runserver 0.0.0.0:8000)
else
    exec gunicorn --bind 0.0.0.0:"$PORT" shop.wsgi:application
fi
