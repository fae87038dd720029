# Through the tunnel that whoever runs it has opened.
import psycopg2

with psycopg2.connect(host="localhost", port=7000, dbname="shop") as connection:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE customers SET moved = true")
