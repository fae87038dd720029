import os

import pika
import pymongo
import redis
from flask import Flask

from shop_queue import make_channel

app = Flask(__name__)
orders = pymongo.MongoClient(os.environ["STORE"])
carts = redis.Redis.from_url(os.environ["CARTS"])
channel = make_channel(pika)
