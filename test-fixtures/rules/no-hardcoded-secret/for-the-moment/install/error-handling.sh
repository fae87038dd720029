#!/bin/sh
if [ -z "${SENTRY_DSN:-}" ]; then
  export SENTRY_DSN='https://3f1c9b7e5a2d4860b1c7d9e2f4a68c05@shop.getsentry.net/3'
fi
