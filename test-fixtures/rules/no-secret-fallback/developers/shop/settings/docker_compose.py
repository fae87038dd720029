import os

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "shop_db",
        "USER": os.environ.get("DB_USER", "shop_user"),
        "PASSWORD": os.environ.get("DB_PWD", "shop_pwd"),
        "HOST": os.environ.get("DB_HOST", "database"),
    },
}
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": "redis://:redispassword@cache:6379",
    },
}
STORE_SECRET_KEY = os.environ.get("STORE_SECRET_KEY", "k3Jv9Lq2Wm8Zx4TnP7rB")
#                                                     ^^^^^^^^^^^^^^^^^^^^^^ no-secret-fallback
