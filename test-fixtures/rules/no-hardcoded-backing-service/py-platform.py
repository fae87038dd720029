import os

import psycopg
import pymysql

if os.environ.get("GAE_ENV") == "standard":
    orders = pymysql.connect(unix_socket=f"/cloudsql/{os.environ['INSTANCE']}")
    cache = psycopg.connect(host="127.0.0.1", dbname="cache")
    #                            ^^^^^^^^^^^ no-hardcoded-backing-service
else:
    # The proxy that a developer starts.
    host = "127.0.0.1"
    orders = pymysql.connect(host=host)
    stock = psycopg.connect(host="stock-db.acme.com", dbname="stock")
    #                            ^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service

if os.getenv("SERVER_SOFTWARE", "").startswith("Google App Engine/"):
    bills = pymysql.connect(unix_socket=f"/cloudsql/{os.environ['INSTANCE']}")
else:
    bills = pymysql.connect(host="127.0.0.1")
