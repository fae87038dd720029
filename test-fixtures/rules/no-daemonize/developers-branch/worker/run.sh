#!/bin/bash
if [ "$RUN_MODE" != dev ]; then
    nohup python -m shop.worker
    # <- no-daemonize
fi
