#!/bin/bash
set -euo pipefail
npm run build
rsync -avz --exclude node_modules . "deploy@$HOST:/srv/shop"
# <- no-manual-deploy
ssh "deploy@$HOST" "cd /srv/shop; npm ci --omit=dev; pm2 restart shop"
# <- no-manual-deploy
