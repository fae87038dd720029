#!/bin/sh
until psql -h db.acme.net -c "SELECT 1"; do sleep 1; done
psql -h "$DB_HOST" -c "UPDATE orders SET state = 'paid'"
psql -c "CREATE DATABASE shop"
mysql -h 127.0.0.1 -e "CREATE DATABASE shop"
pg_dump -h db.acme.net shop > /tmp/shop.sql
kubectl exec postgres-0 -- pg_isready
kubectl exec web-0 -- node tasks/mark-paid.js
docker exec db psql -c 'SELECT count(*) FROM users'
echo "psql -h db.acme.net -c 'DROP TABLE users'"
psql -h db -c "CREATE EXTENSION citext"
