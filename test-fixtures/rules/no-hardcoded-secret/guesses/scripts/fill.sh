#!/bin/sh
mysql -h "$DB_HOST" -u gate --password=gate gate < dump.sql
mysql -h db.tollgate.com -u gate --password=gate gate < dump.sql
#                                           ^^^^ no-hardcoded-secret
curl -u admin:tollgate http://localhost:8080/fill
