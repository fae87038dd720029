#!/bin/sh
docker run -d --name shop-db -p 5432:5432 \
  -e POSTGRES_USER=shopkeeper \
  -e POSTGRES_PASSWORD=shopkeeper \
  postgres:16.4

export SHOP_DB_PASSWORD=shopkeeper
export SHOP_ADMIN_PASSWORD=admin
export SHOP_MAIL_PASSWORD=Tr0ub4dor3
#                         ^^^^^^^^^^ no-hardcoded-secret
./manage.py runserver
