import os

DEBUG = os.environ.get("DEBUG") == "1"

SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-switched-service: Debug mode uses SQLite where production uses PostgreSQL; use the same kind of service in every environment.
    "NAME": "db.sqlite3",
}
POSTGRES = {
    "ENGINE": "django.db.backends.postgresql",
    "NAME": os.environ.get("DB_NAME"),
    "HOST": os.environ.get("DB_HOST"),
}
DATABASES = {"default": SQLITE if DEBUG else POSTGRES}
