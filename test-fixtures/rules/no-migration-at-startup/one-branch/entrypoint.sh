#!/bin/sh
case "$1" in
  shell)
    exec flask shell
    ;;
  api)
    flask db upgrade
  # ^^^^^^^^^^^^^^^^ no-migration-at-startup
    exec gunicorn shop.wsgi
    ;;
esac
