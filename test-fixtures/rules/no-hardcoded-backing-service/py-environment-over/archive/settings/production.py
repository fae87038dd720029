from .base import *

DATABASES["replica"] = {"ENGINE": "django.db.backends.postgresql", "NAME": "archive"}
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": "redis://127.0.0.1:6379/0",
        #           ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
    }
}
