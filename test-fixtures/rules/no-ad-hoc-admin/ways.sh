#!/bin/sh
PGPASSWORD="$DB_PASSWORD" psql --host=orders.acme.net --username=shop --command "INSERT INTO flags VALUES ('beta')"
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-ad-hoc-admin
sudo -u postgres psql -h orders.acme.net -c "GRANT SELECT ON carts TO reports"
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-ad-hoc-admin
mariadb -horders.acme.net shop --execute="TRUNCATE TABLE carts"
# <- no-ad-hoc-admin
docker compose exec -T db psql -U shop -c "DELETE FROM carts"
# <- no-ad-hoc-admin
kubectl --context live -n shop exec deploy/postgres -- psql -U shop -c "UPDATE carts SET open = false"
# <- no-ad-hoc-admin
