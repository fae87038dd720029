#!/bin/sh
if [ "$REMOTE_DEBUG" = true ]; then
  python3 -m debugpy --listen 0.0.0.0:5678 manage.py runserver 0.0.0.0:8000 > ./tmp/mails.log 2>&1
else
  python3 manage.py runserver 0.0.0.0:8000 > ./tmp/mails.log 2>&1
fi
