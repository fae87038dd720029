import os

from .common import *

if os.environ.get("CACHE_URL"):
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": os.environ["CACHE_URL"],
        }
    }
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
