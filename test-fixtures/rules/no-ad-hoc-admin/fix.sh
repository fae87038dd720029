#!/bin/sh
psql -h db.acme.net -U shop -c "UPDATE orders SET state = 'paid' WHERE id = 7"
# <- no-ad-hoc-admin: `psql` changes data on db.acme.net by hand; make it a task of the app that a release runs.
psql "postgres://shop@db.acme.net/shop" --command="DROP TABLE carts"
# <- no-ad-hoc-admin
mysql --host=10.0.4.12 -e "DELETE FROM sessions"
# <- no-ad-hoc-admin
mongosh "mongodb+srv://cluster0.acme.mongodb.net/shop" --eval 'db.carts.deleteMany({})'
# <- no-ad-hoc-admin
echo "TRUNCATE events" | psql -h db.acme.net shop
#                        ^^^^^^^^^^^^^^^^^^^^^^^^ no-ad-hoc-admin
kubectl exec -n shop -it postgres-0 -- psql -U shop -c "ALTER TABLE carts ADD note text"
# <- no-ad-hoc-admin: `kubectl exec` changes data inside the database’s container by hand; make it a task of the app that a release runs.
docker exec -i shop-mysql mysql shop -e "UPDATE users SET admin = 1"
# <- no-ad-hoc-admin
redis-cli -h cache.acme.net FLUSHALL
# <- no-ad-hoc-admin
redis-cli -h cache.acme.net flushdb async
# <- no-ad-hoc-admin
