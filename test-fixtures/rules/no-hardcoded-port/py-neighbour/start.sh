#!/bin/sh
set -e
python -m site_server &
#         ^^^^^^^^^^^ no-multi-process-container
UPSTREAM_ROOT='http://localhost:8002' exec python -m front
