import psycopg

orders = psycopg.connect(host="127.0.0.1", dbname="orders")
stock = psycopg.connect(host="stock-db", dbname="stock")
#                            ^^^^^^^^^^ no-hardcoded-backing-service
