#!/bin/bash
/usr/sbin/nginx
# <- no-multi-process-container
exec ./serve.sh
