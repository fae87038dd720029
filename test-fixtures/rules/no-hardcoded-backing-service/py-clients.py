import boto3
import pika
import psycopg2
import redis
from celery import Celery
from elasticsearch import Elasticsearch
from pymongo import MongoClient as Mongo
from smtplib import SMTP
from sqlalchemy import create_engine

CACHE_HOST = "cache.shop"
#            ^^^^^^^^^^^^ no-hardcoded-backing-service
MONGO = {"uri": "mongodb://mongo:27017/shop"}
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service

orders = psycopg2.connect("host=db.shop dbname=orders")
#                               ^^^^^^^ no-hardcoded-backing-service
engine = create_engine("postgresql+psycopg2://db.shop:5432/orders")
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
queue = Celery("shop", broker="redis://localhost:6379/0")
#                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
bus = pika.BlockingConnection(pika.ConnectionParameters(host="rabbit"))
#                                                            ^^^^^^^^ no-hardcoded-backing-service
documents = Mongo(MONGO["uri"])
search = Elasticsearch([{"host": "search.shop", "port": 9200}])
#                                ^^^^^^^^^^^^^ no-hardcoded-backing-service
files = boto3.client("s3", endpoint_url="http://minio:9000")
#                                       ^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
mail = SMTP("smtp.shop", 25)
#           ^^^^^^^^^^^ no-hardcoded-backing-service


class Store:
    def __init__(self):
        self.cache = redis.Redis(host=CACHE_HOST, port=6379)
