#!/bin/sh
mysql -h orders.acme.net -e "SHOW PROCESSLIST"
mongosh "mongodb://orders.acme.net/shop" --eval 'db.stats()'
docker compose exec -T web node tasks/close-carts.js
# psql -h orders.acme.net -c "DELETE FROM carts"
docker run --rm acme/tools exec psql -c 'DELETE FROM carts'
