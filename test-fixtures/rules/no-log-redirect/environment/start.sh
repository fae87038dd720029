#!/bin/bash
declare -p | grep -Ev "BASHOPTS|UID" >/container.env
exec cron -f -l
