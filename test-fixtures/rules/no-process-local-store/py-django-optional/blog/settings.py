import os

REDIS_URL = os.environ.get("REDIS_URL")
SESSION_FILES = os.environ.get("SESSION_FILES")
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
if REDIS_URL:
    CACHES["default"] = {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
if SESSION_FILES is not None:
    SESSION_ENGINE = "django.contrib.sessions.backends.file"
    SESSION_FILE_PATH = SESSION_FILES
