#!/bin/sh
# Puts the archive up for download; nothing runs there.
scp "shop-$1-arm64.zip" downloads:/data/websites/releases.shop.example/arm64/
rsync -a dist/shop.tar.gz dist/shop.tar.gz.sha256 mirror@files.example:/srv/downloads/
scp "shop-$1.tar.gz" web@shop.example:/srv/shop/
# <- no-manual-deploy: This copies files onto a running host; build a release, and let the platform run that one.
