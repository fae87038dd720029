#!/bin/sh
set -eu
SHOP_DB_HOST=localhost SHOP_DB_USER=shopper SHOP_DB_PASS=shopper make migrate
