import os

from flask import Flask
from redis import Redis

IS_PYTEST_RUN = bool(os.environ.get("PYTEST_VERSION"))


def cache():
    if IS_PYTEST_RUN:
        from fakeredis import FakeRedis

        return FakeRedis()
    return Redis.from_url(os.environ["REDIS_URL"])


app = Flask(__name__)
