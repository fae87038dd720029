from sqlalchemy import create_engine

SQLALCHEMY_DATABASE_URI = "postgresql+psycopg2://shop:Tr0ub4dor3@db.acme.com:5432/shop"
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string
BROKER = f"amqp://shop:Tr0ub4dor3@{'mq'}.acme.com//"
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string
engine = create_engine("mysql://shop:" + "Tr0ub4dor3@db.acme.com/shop")
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string


class Config:
    REDIS_URL = "redis://:Tr0ub4dor3@cache.acme.com:6379/0"
    #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string
