import os

from cachelib import FileSystemCache, RedisCache
from flask import Flask
from flask_session import Session

app = Flask(__name__)
app.config["SESSION_TYPE"] = "cachelib"
app.config["SESSION_CACHELIB"] = RedisCache(host=os.environ["REDIS_HOST"])
Session(app)

other = Flask("other")
other.config["SESSION_TYPE"] = os.environ["SESSION_TYPE"]
Session(other)
pages = FileSystemCache(os.environ["CACHE_DIR"])
app.run(port=0)
