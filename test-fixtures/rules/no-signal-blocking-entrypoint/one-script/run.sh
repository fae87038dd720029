#!/bin/sh
set -e
python -m shop.$1
