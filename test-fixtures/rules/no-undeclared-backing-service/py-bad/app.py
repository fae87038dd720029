import os

import pika
#      ^^^^ no-undeclared-backing-service: No compose file, manifest or env template mentions RabbitMQ; name it where a deploy is set up, for instance as AMQP_URL.
import pymongo
import redis
from flask import Flask

from shop_queue import make_channel

app = Flask(__name__)
orders = pymongo.MongoClient(os.environ["STORE"])
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-undeclared-backing-service
carts = redis.Redis.from_url(os.environ["CARTS"])
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-undeclared-backing-service
channel = make_channel(pika)
