#!/bin/sh
exec uvicorn hub.main:app --host 0.0.0.0 --port 8000
#                                               ^^^^ no-hardcoded-port: Port 8000 is hardcoded; listen on the PORT of the environment.
