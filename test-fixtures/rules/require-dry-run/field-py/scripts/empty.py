import os

import redis

redis.from_url(os.environ["REDIS_URL"]).flushdb()
# <- require-dry-run
