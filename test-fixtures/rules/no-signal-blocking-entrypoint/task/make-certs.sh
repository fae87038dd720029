#!/bin/sh
set -e
openssl req -x509 -newkey rsa:4096 -nodes -keyout /certs/tls.key -out /certs/tls.crt -subj "/CN=${HOST_NAME}"
ls -l /certs
