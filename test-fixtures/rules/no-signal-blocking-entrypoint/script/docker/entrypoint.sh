#!/bin/sh
set -e
export STARTED="$(date)"
"$@"
