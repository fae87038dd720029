import os

import uvicorn
from aiocache import SimpleMemoryCache
from cachetools import TTLCache
from fastapi import FastAPI
from fastapi_cache import FastAPICache
from fastapi_cache.backends.inmemory import InMemoryBackend
from fastapi_cache.backends.redis import RedisBackend
from redis import asyncio as aioredis

app = FastAPI()
memo = TTLCache(maxsize=100, ttl=60)
prices = SimpleMemoryCache()
#        ^^^^^^^^^^^^^^^^^ no-process-local-store


@app.on_event("startup")
async def startup():
    if os.environ.get("ENV") == "test":
        FastAPICache.init(InMemoryBackend())
    else:
        FastAPICache.init(RedisBackend(aioredis.from_url(os.environ["REDIS_URL"])))
    FastAPICache.init(InMemoryBackend(), prefix="shop")
    #                 ^^^^^^^^^^^^^^^ no-process-local-store


if __name__ == "__main__":
    uvicorn.run(app, host="0.0.0.0", port=int(os.environ["PORT"]))
