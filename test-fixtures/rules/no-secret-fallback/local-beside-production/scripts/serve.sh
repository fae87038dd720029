#!/bin/sh
ADMIN_PASSWORD=${ADMIN_PASSWORD:-shop123}
exec python manage.py runserver
