#!/bin/sh
set -e
CHARTS="$(dirname "$0")/../charts"
helm upgrade shop "$CHARTS/shop" \
  --values "$CHARTS/shop/values-production.yaml" \
  --set host="$HOST" \
  --set image.tag="$IMAGE_TAG" \
  --install
