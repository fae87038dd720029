import os

import dj_database_url

DATABASES = {"default": dj_database_url.config()}

if os.getenv("SHOP_CI", None):
    DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "shop.sqlite"}}
