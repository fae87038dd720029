#!/bin/sh
case "$1" in
  migrate)
    ./bin/install-certificates.sh || exit
    python manage.py migrate --noinput
    ;;
  web)
    ./bin/install-certificates.sh || exit
    exec gunicorn shop.wsgi
    ;;
esac
