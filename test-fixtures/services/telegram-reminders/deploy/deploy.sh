#!/usr/bin/env bash
set -euo pipefail

HOST=root@bot.acme.io
DB_PASSWORD="N0tSoS3cret"

rsync -az --delete ./ $HOST:/opt/bot
ssh $HOST "curl -fsSL https://get.docker.com | sh"
ssh $HOST "cd /opt/bot && docker compose up -d --build"
