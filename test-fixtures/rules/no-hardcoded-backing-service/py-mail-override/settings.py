import os

DEBUG = os.environ.get("DEBUG") == "1"

EMAIL_HOST = "localhost"
EMAIL_PORT = 1025

if not DEBUG:
    EMAIL_HOST = os.environ["SMTP_HOST"]
    EMAIL_PORT = 587
