import os

DATABASE_URL = "postgresql+psycopg://orders:Tr0ub4dor3@db.acme.com/orders"
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string: This URL carries a password; read it from DATABASE_URL in the environment.
ENGINE = dict(url="mysql://root:Tr0ub4dor3@db.acme.com/orders")
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string: This URL carries a password; read it from DATABASE_URL in the environment.
BROKER = os.environ.get("BROKER_URL", "amqp://orders:Tr0ub4dor3@mq.acme.com//")
#                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string: This URL carries a password; read it from BROKER_URL in the environment.
DSN = "host=db.acme.com dbname=orders user=orders password=Tr0ub4dor3"
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string: This connection string carries a password; read it from DATABASE_URL in the environment.
ODBC = "DRIVER={ODBC Driver 17 for SQL Server};SERVER=db.acme.com;UID=sa;PWD=Tr0ub4dor3"
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string: This connection string carries a password; read it from DATABASE_URL in the environment.

LOCAL = os.environ.get("DATABASE_URL", "postgresql://postgres:postgres@db/orders")
BUILT = f"postgresql://{os.environ['DB_USER']}:{os.environ['DB_PASSWORD']}@db.acme.com/orders"
FORMAT = "postgresql://%(user)s:%(password)s@%(host)s/orders"
PUBLIC = "https://api.acme.com/v1"
HELP = "postgresql://user:password@host/database"
