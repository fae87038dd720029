import os

import redis.asyncio as aioredis

APP_ENV = os.environ.get("APP_ENV", "development")

if APP_ENV == "production":
    client = aioredis.from_url("redis://cache:6379/0")
else:
    import fakeredis.aioredis

    client = fakeredis.aioredis.FakeRedis()

TTL = {"dev": 10, "production": 300}.get(APP_ENV, 60)
LOG_LEVEL = "DEBUG" if APP_ENV == "development" else "INFO"
