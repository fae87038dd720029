import os

DEBUG = os.environ.get("DEBUG") == "1"

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3" if DEBUG else "django.db.backends.postgresql",
        #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-switched-service
        "NAME": os.environ["DB_NAME"],
    },
    "reports": (
        {"ENGINE": "django.db.backends.postgresql", "NAME": "reports"}
        if DEBUG
        else {"ENGINE": "django.db.backends.postgresql", "NAME": os.environ["REPORTS_DB"]}
    ),
}
CACHES = (
    {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-switched-service
    if DEBUG
    else {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": os.environ["REDIS_URL"]}}
)
