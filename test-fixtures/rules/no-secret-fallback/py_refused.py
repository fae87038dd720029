import os
import sys

SECRET_KEY = os.environ.get("SECRET_KEY", "only-here")
if os.environ.get("APP_ENV") == "production" and SECRET_KEY == "only-here":
    raise RuntimeError("SECRET_KEY must be set")

WEAK = ["changeme", "hunter22"]
SIGNING_SECRET = os.getenv("SIGNING_SECRET", "hunter22")


def check():
    if SIGNING_SECRET in WEAK:
        print("SIGNING_SECRET must be set")
        sys.exit(1)


# Told, and used all the same.
TOKEN_SECRET = os.getenv("TOKEN_SECRET", "letmein1")
#                                        ^^^^^^^^^^ no-secret-fallback
if TOKEN_SECRET == "letmein1":
    print("TOKEN_SECRET should be set")

COOKIE_SECRET = os.getenv("COOKIE_SECRET", "pepper123")
#                                          ^^^^^^^^^^^ no-secret-fallback
if COOKIE_SECRET != "pepper123":
    raise RuntimeError("COOKIE_SECRET may not be set")
check()
