import os

from flask import Flask
from flask_caching import Cache


class Config:
    CACHE_TYPE = "RedisCache"
    CACHE_REDIS_URL = os.environ["REDIS_URL"]


class DevelopmentConfig(Config):
    CACHE_TYPE = "simple"


class TestingConfig(Config):
    CACHE_TYPE = "SimpleCache"


class ProductionConfig(Config):
    CACHE_TYPE = "simple"
#                ^^^^^^^^ no-process-local-store


app = Flask(__name__)
cache = Cache(app)


@app.get("/")
def index():
    return "shop"
