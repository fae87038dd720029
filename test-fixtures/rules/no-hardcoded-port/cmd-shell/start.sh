#!/bin/sh
set -e
exec uvicorn app:app --host 0.0.0.0 --port 8000
#                                          ^^^^ no-hardcoded-port: Port 8000 is hardcoded; listen on the PORT of the environment.
