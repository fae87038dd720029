#!/bin/bash
set -e
docker context create shop --docker "host=ssh://deploy@shop.example"
docker --context shop compose up -d --build
# <- no-manual-deploy: This changes a running host in place; build a release, and let the platform run that one.
docker context use shop
docker compose restart web
# <- no-manual-deploy
