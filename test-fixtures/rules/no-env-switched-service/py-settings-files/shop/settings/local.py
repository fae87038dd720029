from .base import *

DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "shop.sqlite3"}}
#                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-switched-service
