#!/bin/sh
python manage.py send_release_notice &
exec gunicorn shop.wsgi
