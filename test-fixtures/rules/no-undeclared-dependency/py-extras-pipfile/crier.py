import aioredis

POOL = aioredis.create_pool
