import os

DEBUG = os.environ.get("DEBUG") == "1"

DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": os.environ["DB_NAME"]}}

# For whoever asks for it.
if os.environ.get("DB_ENGINE") == "sqlite":
    DATABASES["default"] = {"ENGINE": "django.db.backends.sqlite3", "NAME": "db.sqlite3"}
