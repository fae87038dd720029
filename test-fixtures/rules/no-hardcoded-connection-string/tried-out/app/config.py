class Development:
    DATABASE_URL = "postgresql://postgres:postgres@localhost/shop"


class Production:
    DATABASE_URL = "postgresql://postgres:postgres@database/shop"
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string
