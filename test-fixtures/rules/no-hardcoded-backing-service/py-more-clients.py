"""Clouds' own services, sentinels, URLs made from parts, and addresses in forms of their own."""

import os

import clickhouse_connect
import neo4j
from azure.cosmos import CosmosClient
from azure.storage.blob import BlobServiceClient
from dramatiq.brokers.redis import RedisBroker
from google.cloud import storage
from playhouse.pool import PooledPostgresqlExtDatabase
from redis.sentinel import Sentinel
from sqlalchemy import URL, create_engine
from tortoise import Tortoise

engine = create_engine(URL.create("postgresql+psycopg", host="db.acme.net", database="shop"))
#                                                            ^^^^^^^^^^^^^ no-hardcoded-backing-service
pool = PooledPostgresqlExtDatabase("shop", host="db.acme.net")
#                                               ^^^^^^^^^^^^^ no-hardcoded-backing-service
sentinel = Sentinel([("sentinel.acme.net", 26379)])
#                     ^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
orm = Tortoise.init(config={"connections": {"default": "postgres://db.acme.net/shop"}, "apps": {}})
#                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
files = storage.Client(client_options={"api_endpoint": "http://files.acme.net:4443"})
#                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
blobs = BlobServiceClient(account_url="https://acme.blob.core.windows.net")
#                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
documents = CosmosClient("https://acme.documents.azure.com", credential=os.environ["COSMOS_KEY"])
#                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
broker = RedisBroker(host="cache.acme.net")
#                         ^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
facts = clickhouse_connect.get_client(host="facts.acme.net")
#                                          ^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
graph = neo4j.GraphDatabase.driver("bolt://graph.acme.net:7687")
#                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service

from_environment = [
    create_engine(URL.create("postgresql+psycopg", host=os.environ["PGHOST"], database="shop")),
    PooledPostgresqlExtDatabase("shop", host=os.environ.get("PGHOST", "localhost")),
    Sentinel([(os.environ["SENTINEL_HOST"], 26379)]),
    Tortoise.init(config={"connections": {"default": os.environ["DATABASE_URL"]}, "apps": {}}),
    storage.Client(),
    BlobServiceClient(os.environ["BLOB_URL"]),
    RedisBroker(url=os.environ["REDIS_URL"]),
]
