import psycopg2

with psycopg2.connect(host="localhost", dbname="shop") as connection:
    #                      ^^^^^^^^^^^ no-hardcoded-backing-service: The address of PostgreSQL, localhost, is hardcoded; read it from PGHOST in the environment.
    with connection.cursor() as cursor:
        cursor.execute("UPDATE stock SET amount = 0")
