import os

from flask import Flask
from flask_caching import Cache
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

app = Flask(__name__)
app.config["CACHE_TYPE"] = "SimpleCache"
#                          ^^^^^^^^^^^^^ no-process-local-store
cache = Cache(
    config={
        "CACHE_TYPE": "simple",
        #             ^^^^^^^^ no-process-local-store
        "CACHE_DEFAULT_TIMEOUT": 300,
    }
)
limiter = Limiter(get_remote_address, app=app, default_limits=["100 per minute"])
#         ^^^^^^^ no-process-local-store: flask-limiter counts requests in the memory of this process alone; give it a shared store such as Redis.
options = {"storage_uri": os.environ["REDIS_URL"]}
other = Limiter(get_remote_address, app=app, **options)

if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
