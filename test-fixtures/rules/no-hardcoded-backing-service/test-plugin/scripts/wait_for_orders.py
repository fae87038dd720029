import psycopg

with psycopg.connect(host="ordershost", dbname="orders") as connection:
    print(connection.execute("select 1").fetchone())
