import os


class _Config:
    SECRET_KEY = "a secret thing"
    REPORTS_PASSWORD = "Tr0ub4dor3"
#                      ^^^^^^^^^^^^ no-hardcoded-secret


class ProdConfig(_Config):
    SECRET_KEY = os.getenv("SECRET_KEY") or os.urandom(24)
