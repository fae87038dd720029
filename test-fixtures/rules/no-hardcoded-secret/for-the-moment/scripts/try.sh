#!/bin/sh
docker build -t acme/shop:local .
docker run --rm -p 8080:8080 -e SHOP_ADMIN_PASSWORD=admin acme/shop:local
docker run --rm -p 8080:8080 -e SHOP_ADMIN_PASSWORD=Tr0ub4dor3 acme/shop:local
#                                                   ^^^^^^^^^^ no-hardcoded-secret
