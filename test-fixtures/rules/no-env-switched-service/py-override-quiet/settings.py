import os
import sys

import dj_database_url

DEBUG = os.environ.get("DEBUG") == "1"

# A second database of another kind, which stays what it is.
DATABASES = {
    "default": {"ENGINE": "django.db.backends.postgresql", "NAME": os.environ["DB_NAME"]},
    "archive": {"ENGINE": "django.db.backends.mysql", "NAME": os.environ["ARCHIVE_NAME"]},
}

if DEBUG:
    DATABASES["archive"] = {"ENGINE": "django.db.backends.mysql", "NAME": "archive"}
if "test" in sys.argv:
    DATABASES["default"] = {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
