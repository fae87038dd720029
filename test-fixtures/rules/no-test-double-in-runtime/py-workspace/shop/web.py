import os
from typing import TYPE_CHECKING

from flask import Flask
from redis import Redis

from . import responses

if TYPE_CHECKING:
    from fakeredis import FakeRedis

app = Flask(__name__)
redis = Redis.from_url(os.environ["REDIS_URL"])

if os.environ.get("APP_ENV") == "test":
    import fakeredis

    redis = fakeredis.FakeRedis()


@app.get("/")
def index():
    return responses.ok()
