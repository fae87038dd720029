#!/bin/sh
ping -c 1 "$DEPLOY_HOST"
