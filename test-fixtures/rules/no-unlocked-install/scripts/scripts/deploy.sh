#!/usr/bin/env bash
set -euo pipefail
git fetch
npm install --production
# <- no-unlocked-install
