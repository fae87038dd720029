#!/bin/bash
set -e
mysql -h "$DB_HOST" -u shopadmin --password=shopadmin -e 'show tables;' shop
mysql -h "$DB_HOST" -ushopadmin -pshopadmin shop < dump.sql
mysql -h "$DB_HOST" -u shopadmin --password=Tr0ub4dor3 shop
#                                           ^^^^^^^^^^ no-hardcoded-secret
mysql -h db.shop.com -u shopadmin --password=shopadmin shop
#                                            ^^^^^^^^^ no-hardcoded-secret
