#!/bin/sh
set -e
echo "running migrations"
npx typeorm migration:run -d dist/data-source.js
node dist/main.js
