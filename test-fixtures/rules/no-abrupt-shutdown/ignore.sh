#!/bin/bash
trap "" SIGTERM
# <- no-abrupt-shutdown
while true; do ./poll.sh; sleep 5; done
