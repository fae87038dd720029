#!/bin/sh
if [ "$BUILD_NAME" = "local" ]; then
  npx sequelize-cli db:drop
  npx sequelize-cli db:create
fi
if [ "$STORAGE" = "local" ]; then
  npx sequelize-cli db:migrate:undo:all
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-destructive-sync
fi
exec node server.js
