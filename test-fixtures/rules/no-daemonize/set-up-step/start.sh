#!/bin/bash
/bin/bash /set-up.sh
exec "$@"
