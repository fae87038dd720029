#!/bin/sh
. ./secrets.sh
exec "$@"
