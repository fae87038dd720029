import os

ENVIRONMENT = os.environ["ENVIRONMENT"]

if ENVIRONMENT not in ["STAGING", "PRODUCTION"]:
    STORE_SECRET_ACCESS_KEY = os.environ.get("STORE_SECRET_ACCESS_KEY", "localdevsecret")
