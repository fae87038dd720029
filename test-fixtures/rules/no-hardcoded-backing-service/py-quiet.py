import os

import boto3
import psycopg2
import redis
from celery import Celery
from pymongo import MongoClient
from sqlalchemy import create_engine

import store

cache = redis.Redis()
documents = MongoClient()
engine = create_engine(os.environ["DATABASE_URL"])
fallback = create_engine(os.environ.get("REPORTS_URL", "postgresql://localhost/reports"))
queue = Celery("shop", broker=os.getenv("BROKER_URL") or "redis://localhost:6379/0")
bucket = boto3.client("s3")
own = store.connect(host="db.shop")
shared = redis.Redis(host=os.environ.get("REDIS_HOST", "localhost"), port=6379)


class Redis:
    """Not the client: a stand-in that keeps what it is told."""

    def __init__(self, host):
        self.host = host


stand_in = Redis(host="cache.shop")


def connect(host):
    return psycopg2.connect(host=host, dbname=os.environ["PGDATABASE"])


if os.environ.get("APP_ENV") == "test":
    cache = redis.Redis(host="localhost")
