import os

import dj_database_url

DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "db.sqlite3"}}

# What the URL names, nobody can tell.
if "DATABASE_URL" in os.environ:
    DATABASES["default"] = dj_database_url.config()
