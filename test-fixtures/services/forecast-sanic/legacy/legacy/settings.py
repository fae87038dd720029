import os

DEBUG = os.environ.get("DEBUG") == "1"
SECRET_KEY = os.environ["SECRET_KEY"]

if DEBUG:
    DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "dev.sqlite3"}}
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
else:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.mysql",
            "NAME": "legacy",
            "USER": "legacy",
            "PASSWORD": "l3gacy-Pw!",
            "HOST": "mysql.portal.local",
        }
    }
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "redis://127.0.0.1:6379",
        }
    }

SESSION_ENGINE = "django.contrib.sessions.backends.cache"
ROOT_URLCONF = "legacy.urls"
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes"]
AUTH_USER_MODEL = "auth.User"
