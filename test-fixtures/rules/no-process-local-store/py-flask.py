import os

from flask import Flask
from flask_caching import Cache
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

app = Flask(__name__)
settings = {"CACHE_TYPE": "SimpleCache", "CACHE_DEFAULT_TIMEOUT": 300}
#                         ^^^^^^^^^^^^^ no-process-local-store: The cache of flask-caching lives in the memory of this process alone; keep it in a shared store such as Redis.
cache = Cache(config=settings)
cache.init_app(app)
other = Cache(app, config={"CACHE_TYPE": "RedisCache", "CACHE_REDIS_URL": os.environ["REDIS_URL"]})
limiter = Limiter(get_remote_address, app=app, storage_uri="memory://")
#                                                          ^^^^^^^^^^^ no-process-local-store: flask-limiter counts requests in the memory of this process alone; give it a shared store such as Redis.
shared = Limiter(get_remote_address, app=app, storage_uri=os.environ["REDIS_URL"])

if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
