#!/bin/bash
set -e
aws s3 cp "s3://dumps/$DUMP" dump.pgc
pg_restore --dbname="$TARGET" --no-owner dump.pgc
if [ "$RESTART" = yes ]; then
  aws ecs update-service --force-new-deployment --cluster shop --service web
fi
