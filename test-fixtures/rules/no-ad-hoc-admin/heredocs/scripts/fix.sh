#!/bin/sh
kubectl exec -it postgres-0 -- sh -c 'psql -U shop -c "DELETE FROM sessions"'
docker exec db bash -c "mysql shop -e 'UPDATE users SET active = 1'"
psql -h db.shop.example -U shop <<SQL
UPDATE orders SET state = 'paid' WHERE id = 1;
SQL
mysql -h db.shop.example shop <<'EOF'
DELETE FROM carts;
EOF
docker exec -i db psql -U postgres <<EOF
INSERT INTO rates VALUES (1);
EOF

# What only looks, and what has another place
kubectl exec postgres-0 -- sh -c 'psql -U shop -c "SELECT count(*) FROM sessions"'
kubectl exec web-0 -- sh -c 'node tasks/purge.js --delete from cache'
psql -h db.shop.example -U shop <<SQL
SELECT * FROM orders;
SQL
psql -h localhost -U shop <<SQL
DELETE FROM carts;
SQL
