#!/bin/sh
docker run --rm -p 3306:3306 -e MYSQL_ROOT_PASSWORD=Tr0ub4dor3 mariadb:11.4
docker run -d --restart always -e DB_PASSWORD=Tr0ub4dor3 acme/orders:1.2.0
#                                             ^^^^^^^^^^ no-hardcoded-secret: `DB_PASSWORD` is a hardcoded password; read it from the environment.
