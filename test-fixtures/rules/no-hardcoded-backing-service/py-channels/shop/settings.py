import os

INSTALLED_APPS = ["channels", "shop"]
SECRET_KEY = os.environ["SECRET_KEY"]
CHANNEL_LAYERS = {
    "default": {
        "BACKEND": "channels_redis.core.RedisChannelLayer",
        "CONFIG": {"hosts": [("cache.acme.net", 6379)]},
        #                     ^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
    },
    "events": {
        "BACKEND": "channels_redis.core.RedisChannelLayer",
        "CONFIG": {"hosts": [os.environ["REDIS_URL"]]},
    },
    "tests": {"BACKEND": "channels.layers.InMemoryChannelLayer"},
}
