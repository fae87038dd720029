#!/bin/sh
set -e
celery -A hub.tasks worker -l info &
exec hypercorn hub.main:app --bind 0.0.0.0:8000 | tee /var/log/hub/access.log
