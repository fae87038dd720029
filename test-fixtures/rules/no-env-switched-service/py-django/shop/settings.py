import os

DEBUG = os.environ.get("DEBUG") == "1"

if DEBUG:
    DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "shop.db"}}
    #                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-switched-service
else:
    DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "HOST": os.environ["PGHOST"]}}
