import os

DEBUG = "DEBUG" in os.environ

if DEBUG:
    os.environ.setdefault(
        "SECRET_KEY",
        "I am an insecure secret key, for developers alone.",
    )
    os.environ.setdefault("SIGNING_SECRET", "signed by developers")
#                                           ^^^^^^^^^^^^^^^^^^^^^^ no-secret-fallback

SECRET_KEY = os.environ["SECRET_KEY"]
SIGNING_SECRET = os.environ.get("SIGNING_SECRET")
