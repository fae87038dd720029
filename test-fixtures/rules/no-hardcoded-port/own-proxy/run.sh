#!/bin/bash
nginx -t
nginx &
# <- no-multi-process-container
gunicorn app:application -b 0.0.0.0:8001 $GUNICORN_ARGS &
wait -n
exit $?
